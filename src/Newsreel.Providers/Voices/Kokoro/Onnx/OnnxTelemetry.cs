using System.Runtime.InteropServices;

namespace Newsreel.Providers.Voices.Kokoro.Onnx;

/// <summary>
/// Keeps ONNX Runtime from telling its makers what is run with it, and from keeping an identity of this machine in the person's folder:
/// its npm builds from 1.30 on do so unless the environment forbids it when they are loaded.
/// </summary>
internal static class OnnxTelemetry
{
    private const string Variable = "ORT_DISABLE_TELEMETRY";

    /// <summary>Forbids it, for this process and its children. To be called before the library is loaded.</summary>
    public static void Forbid()
    {
        Environment.SetEnvironmentVariable(Variable, "1");
        // Outside Windows .NET keeps variables to itself: native code has its own.
        if (!OperatingSystem.IsWindows() && SetNative(Variable, "1", overwrite: 1) != 0)
            throw new InvalidOperationException($"{Variable} could not be set: error {Marshal.GetLastPInvokeError()}.");
    }

    [DllImport("libc", EntryPoint = "setenv", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetNative([MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string value, int overwrite);
}
