using System.Runtime.InteropServices;
using System.Text;
using Newsreel.Common;

namespace Newsreel.Providers.Voices.Kokoro.Onnx;

/// <summary>
/// The functions of ONNX Runtime's C interface that are used here, by their place in its table (<c>onnxruntime_c_api.h</c>; places are
/// only ever added at the end). One for the whole process: the library is loaded once and stays.
/// </summary>
internal sealed unsafe class OnnxApi
{
    /// <summary>Version 14 came with release 1.14 of 2023; every later library still answers to it.</summary>
    private const uint Version = 14;

    private const int OnlyErrors = 3;
    private static readonly Lock Gate = new();
    private static OnnxApi? loaded;
    private readonly nint* table;

    private OnnxApi(nint* table, string release)
    {
        this.table = table;
        Release = release;
        nint environment;
        fixed (byte* name = "newsreel\0"u8) Check(((delegate* unmanaged[Cdecl]<int, byte*, nint*, nint>)table[3])(OnlyErrors, name, &environment), "starting");
        // Some builds of the library tell their makers what is run with them.
        Check(((delegate* unmanaged[Cdecl]<nint, nint>)table[6])(environment), "switching its telemetry off");
        Environment = environment;
    }

    /// <summary>The library's own release, for example <c>1.30.0</c>.</summary>
    public string Release { get; }

    /// <summary>Handle of the environment that all sessions share.</summary>
    public nint Environment { get; }

    /// <summary>The interface, loaded at the first call; a later call with another path gives the one that is there.</summary>
    /// <param name="path">Absolute path of the native library.</param>
    /// <exception cref="NewsreelException">Code <c>voice-library</c>: it is missing, damaged or too old.</exception>
    public static OnnxApi Load(string path)
    {
        lock (Gate) return loaded ??= Open(path);
    }

    /// <summary>A function of the table.</summary>
    public nint this[int place] => table[place];

    /// <summary>Turns a status that is not null into an exception.</summary>
    /// <param name="status">What a function gave back.</param>
    /// <param name="purpose">What was done, for example "opening the model".</param>
    /// <exception cref="OnnxFailure">With the library's code and words.</exception>
    public void Check(nint status, string purpose)
    {
        if (status == 0) return;
        var code = ((delegate* unmanaged[Cdecl]<nint, int>)table[1])(status);
        var message = Text(((delegate* unmanaged[Cdecl]<nint, nint>)table[2])(status));
        ((delegate* unmanaged[Cdecl]<nint, void>)table[93])(status);
        throw new OnnxFailure(code, $"ONNX Runtime failed while {purpose}: {message}");
    }

    /// <summary>A path as the library takes it: UTF-16 on Windows, UTF-8 elsewhere, ended by zero.</summary>
    public static byte[] Path(string path) => OperatingSystem.IsWindows() ? Encoding.Unicode.GetBytes(path + '\0') : Encoding.UTF8.GetBytes(path + '\0');

    /// <summary>Text of the library.</summary>
    public static string Text(nint text) => Marshal.PtrToStringUTF8(text) ?? "";

    private static OnnxApi Open(string path)
    {
        nint library;
        try
        {
            OnnxTelemetry.Forbid();
            library = NativeLibrary.Load(path);
        }
        catch (Exception failure) when (failure is DllNotFoundException or BadImageFormatException)
        {
            throw Unusable($"'{path}' is no library that this system can load", failure);
        }

        if (!NativeLibrary.TryGetExport(library, "OrtGetApiBase", out var entry)) throw Unusable($"'{path}' is another library", null);
        var api = ((delegate* unmanaged[Cdecl]<nint*>)entry)();
        var release = Text(((delegate* unmanaged[Cdecl]<nint>)api[1])());
        var functions = (nint*)((delegate* unmanaged[Cdecl]<uint, nint>)api[0])(Version);
        return functions is null ? throw Unusable($"'{path}' is release {release}, and 1.14 or later is needed", null) : new(functions, release);
    }

    private static NewsreelException Unusable(string what, Exception? cause) => NewsreelException.Work(
        "voice-library", $"ONNX Runtime cannot be used: {what}.", "Run 'newsreel voices install kokoro --repair', or name a library in Voices:Kokoro:Library.", cause);
}

/// <summary>ONNX Runtime refused or failed.</summary>
/// <param name="code">Its own: 1 failed, 2 wrong argument, 3 no such file, 7 a file that is no model, 9 not implemented, 10 no valid graph.</param>
/// <param name="message">What was done, and its words.</param>
internal sealed class OnnxFailure(int code, string message) : Exception(message)
{
    /// <summary>The code.</summary>
    public int Code => code;
}
