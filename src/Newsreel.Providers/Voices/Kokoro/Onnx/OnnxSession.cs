using System.Runtime.InteropServices;
using System.Text;

namespace Newsreel.Providers.Voices.Kokoro.Onnx;

/// <summary>A model that is loaded. Runs may go on at the same time; whoever owns it disposes it when none does.</summary>
internal sealed unsafe class OnnxSession : IDisposable
{
    private const int DeviceAllocator = 0;
    private const int DefaultMemory = 0;
    private readonly OnnxApi api;
    private readonly nint memory;
    private nint session;

    /// <summary>Loads a model.</summary>
    /// <param name="api">The library.</param>
    /// <param name="path">Absolute path of the model.</param>
    /// <param name="threads">Threads of one run, at least 1.</param>
    /// <exception cref="OnnxFailure">It is missing, damaged or no model.</exception>
    public OnnxSession(OnnxApi api, string path, int threads)
    {
        this.api = api;
        nint options, opened, cpu;
        api.Check(((delegate* unmanaged[Cdecl]<nint*, nint>)api[10])(&options), "opening the model");
        try
        {
            api.Check(((delegate* unmanaged[Cdecl]<nint, int, nint>)api[24])(options, threads), "opening the model");
            // Sentences differ in length: what was learned of one's memory is of no use for the next.
            api.Check(((delegate* unmanaged[Cdecl]<nint, nint>)api[17])(options), "opening the model");
            fixed (byte* file = OnnxApi.Path(path))
                api.Check(((delegate* unmanaged[Cdecl]<nint, byte*, nint, nint*, nint>)api[7])(api.Environment, file, options, &opened), $"opening '{path}'");
        }
        finally
        {
            ((delegate* unmanaged[Cdecl]<nint, void>)api[100])(options);
        }

        session = opened;
        try
        {
            api.Check(((delegate* unmanaged[Cdecl]<int, int, nint*, nint>)api[69])(DeviceAllocator, DefaultMemory, &cpu), "opening the model");
            memory = cpu;
            Inputs = Values(count: 30, name: 36, type: 33);
            Outputs = Values(count: 31, name: 37, type: 34);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What the model takes, in its order.</summary>
    public IReadOnlyList<OnnxValue> Inputs { get; }

    /// <summary>What the model gives, in its order.</summary>
    public IReadOnlyList<OnnxValue> Outputs { get; }

    /// <summary>Runs the model.</summary>
    /// <param name="inputs">All inputs.</param>
    /// <param name="outputs">Names of the outputs that are wanted.</param>
    /// <param name="cancellationToken">Stops the run between two of its operators.</param>
    /// <returns>The outputs in the order asked for, as 32-bit floats whatever the model's own numbers are.</returns>
    /// <exception cref="OnnxFailure">The model cannot work with what it was given.</exception>
    public IReadOnlyList<float[]> Run(IReadOnlyList<OnnxTensor> inputs, IReadOnlyList<string> outputs, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(session == 0, this);
        using var held = new Held(api);
        var given = stackalloc nint[inputs.Count];
        var inputNames = stackalloc nint[inputs.Count];
        var outputNames = stackalloc nint[outputs.Count];
        var made = stackalloc nint[outputs.Count];
        for (var at = 0; at < inputs.Count; at++) (inputNames[at], given[at]) = (held.Text(inputs[at].Name), held.Value(Tensor(held, inputs[at])));
        for (var at = 0; at < outputs.Count; at++) (outputNames[at], made[at]) = (held.Text(outputs[at]), 0);
        var options = held.MakeOptions();
        var status = (nint)0;
        // The registration is gone before the options are: nobody stops a run that has ended.
        using (cancellationToken.Register(() => ((delegate* unmanaged[Cdecl]<nint, nint>)api[46])(options)))
            status = ((delegate* unmanaged[Cdecl]<nint, nint, nint*, nint*, nint, nint*, nint, nint*, nint>)api[9])(session, options, inputNames, given, inputs.Count, outputNames, outputs.Count, made);
        for (var at = 0; at < outputs.Count; at++) held.Value(made[at]);
        if (status != 0 && cancellationToken.IsCancellationRequested)
        {
            ((delegate* unmanaged[Cdecl]<nint, void>)api[93])(status);
            cancellationToken.ThrowIfCancellationRequested();
        }

        api.Check(status, "running the model");
        var result = new float[outputs.Count][];
        for (var at = 0; at < result.Length; at++) result[at] = Floats(made[at], outputs[at]);
        return result;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (session == 0) return;
        ((delegate* unmanaged[Cdecl]<nint, void>)api[95])(session);
        if (memory != 0) ((delegate* unmanaged[Cdecl]<nint, void>)api[94])(memory);
        session = 0;
    }

    private nint Tensor(Held held, OnnxTensor tensor)
    {
        nint value;
        var shape = stackalloc long[tensor.Shape.Count];
        for (var at = 0; at < tensor.Shape.Count; at++) shape[at] = tensor.Shape[at];
        api.Check(
            ((delegate* unmanaged[Cdecl]<nint, nint, nint, long*, nint, int, nint*, nint>)api[49])(memory, held.Pinned(tensor.Data), tensor.Data.Length * tensor.ItemBytes, shape, tensor.Shape.Count, (int)tensor.Type, &value),
            $"giving the model its {tensor.Name}");
        return value;
    }

    private float[] Floats(nint value, string name)
    {
        nint info, count, data;
        int type;
        api.Check(((delegate* unmanaged[Cdecl]<nint, nint*, nint>)api[65])(value, &info), "reading what the model gave");
        try
        {
            api.Check(((delegate* unmanaged[Cdecl]<nint, int*, nint>)api[60])(info, &type), "reading what the model gave");
            api.Check(((delegate* unmanaged[Cdecl]<nint, nint*, nint>)api[64])(info, &count), "reading what the model gave");
        }
        finally
        {
            ((delegate* unmanaged[Cdecl]<nint, void>)api[99])(info);
        }

        api.Check(((delegate* unmanaged[Cdecl]<nint, nint*, nint>)api[51])(value, &data), "reading what the model gave");
        var result = new float[count];
        for (var at = 0; at < result.Length; at++)
        {
            result[at] = (OnnxType)type switch
            {
                OnnxType.Float => ((float*)data)[at],
                OnnxType.Half => (float)((Half*)data)[at],
                OnnxType.Long => ((long*)data)[at],
                OnnxType.Int => ((int*)data)[at],
                _ => throw new OnnxFailure(0, $"The model gives '{name}' as numbers of kind {type}, which are not read here."),
            };
        }

        return result;
    }

    private List<OnnxValue> Values(int count, int name, int type)
    {
        nint allocator, number;
        api.Check(((delegate* unmanaged[Cdecl]<nint*, nint>)api[78])(&allocator), "reading the model");
        api.Check(((delegate* unmanaged[Cdecl]<nint, nint*, nint>)api[count])(session, &number), "reading the model");
        var values = new List<OnnxValue>();
        for (var at = 0; at < number; at++)
        {
            nint text, info, tensor;
            int kind = 0;
            api.Check(((delegate* unmanaged[Cdecl]<nint, nint, nint, nint*, nint>)api[name])(session, at, allocator, &text), "reading the model");
            var title = OnnxApi.Text(text);
            api.Check(((delegate* unmanaged[Cdecl]<nint, nint, nint>)api[76])(allocator, text), "reading the model");
            api.Check(((delegate* unmanaged[Cdecl]<nint, nint, nint*, nint>)api[type])(session, at, &info), "reading the model");
            try
            {
                api.Check(((delegate* unmanaged[Cdecl]<nint, nint*, nint>)api[55])(info, &tensor), "reading the model");
                if (tensor != 0) api.Check(((delegate* unmanaged[Cdecl]<nint, int*, nint>)api[60])(tensor, &kind), "reading the model");
            }
            finally
            {
                ((delegate* unmanaged[Cdecl]<nint, void>)api[98])(info);
            }

            values.Add(new(title, (OnnxType)kind));
        }

        return values;
    }

    /// <summary>What lives as long as a run.</summary>
    private sealed class Held(OnnxApi api) : IDisposable
    {
        private readonly List<GCHandle> pinned = [];
        private readonly List<nint> values = [];

        private nint options;

        public nint MakeOptions()
        {
            nint made;
            api.Check(((delegate* unmanaged[Cdecl]<nint*, nint>)api[39])(&made), "running the model");
            return options = made;
        }

        public nint Text(string text) => Pinned(Encoding.UTF8.GetBytes(text + '\0'));

        public nint Pinned(Array data)
        {
            pinned.Add(GCHandle.Alloc(data, GCHandleType.Pinned));
            return pinned[^1].AddrOfPinnedObject();
        }

        public nint Value(nint value)
        {
            if (value != 0) values.Add(value);
            return value;
        }

        public void Dispose()
        {
            foreach (var value in values) ((delegate* unmanaged[Cdecl]<nint, void>)api[96])(value);
            foreach (var handle in pinned) handle.Free();
            if (options != 0) ((delegate* unmanaged[Cdecl]<nint, void>)api[97])(options);
        }
    }
}

/// <summary>Something that a model takes or gives.</summary>
/// <param name="Name">As the model names it.</param>
/// <param name="Type">Kind of its numbers.</param>
internal sealed record OnnxValue(string Name, OnnxType Type);

/// <summary>Kinds of numbers, with ONNX's own values.</summary>
internal enum OnnxType
{
    /// <summary>No tensor, or a kind that is of no use here.</summary>
    Other = 0,

    /// <summary>32-bit floating point.</summary>
    Float = 1,

    /// <summary>32-bit whole numbers.</summary>
    Int = 6,

    /// <summary>64-bit whole numbers.</summary>
    Long = 7,

    /// <summary>16-bit floating point.</summary>
    Half = 10,
}

/// <summary>Numbers for an input.</summary>
/// <param name="Name">The input.</param>
/// <param name="Type">Kind of the numbers.</param>
/// <param name="Data">An array of them.</param>
/// <param name="Shape">Lengths of its dimensions.</param>
internal sealed record OnnxTensor(string Name, OnnxType Type, Array Data, IReadOnlyList<long> Shape)
{
    /// <summary>Bytes of one number.</summary>
    public int ItemBytes => Type switch { OnnxType.Long => sizeof(long), OnnxType.Half => sizeof(short), _ => sizeof(int) };

    /// <summary>64-bit whole numbers.</summary>
    public static OnnxTensor Of(string name, long[] data, params IReadOnlyList<long> shape) => new(name, OnnxType.Long, data, shape);

    /// <summary>32-bit whole numbers.</summary>
    public static OnnxTensor Of(string name, int[] data, params IReadOnlyList<long> shape) => new(name, OnnxType.Int, data, shape);

    /// <summary>Floating point numbers.</summary>
    public static OnnxTensor Of(string name, float[] data, params IReadOnlyList<long> shape) => new(name, OnnxType.Float, data, shape);
}
