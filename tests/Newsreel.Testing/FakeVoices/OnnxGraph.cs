using System.Runtime.InteropServices;
using System.Text;

namespace Newsreel.Testing.FakeVoices;

/// <summary>Writes ONNX models by hand: the few messages of <c>onnx.proto</c> that a small graph needs, numbered as there.</summary>
internal sealed class OnnxGraph
{
    private const int Varint = 0;
    private const int Bytes = 2;
    private const int TypeFloat = 1;
    private const int TypeLong = 7;
    private readonly List<byte> graph = [];

    /// <summary>Adds a node.</summary>
    /// <param name="operation">Name of the operator, opset 17.</param>
    /// <param name="inputs">Names, parted by spaces.</param>
    /// <param name="output">Its name.</param>
    /// <param name="attributes">Whole numbers by name.</param>
    public OnnxGraph Node(string operation, string inputs, string output, params (string Name, long Value)[] attributes)
    {
        var node = new List<byte>();
        foreach (var input in inputs.Split(' ')) Text(node, 1, input);
        Text(node, 2, output);
        Text(node, 4, operation);
        foreach (var (name, value) in attributes)
        {
            var attribute = new List<byte>();
            Text(attribute, 1, name);
            Number(attribute, 3, value);
            Number(attribute, 20, 2);
            Message(node, 5, attribute);
        }

        Message(graph, 1, node);
        return this;
    }

    /// <summary>Adds a constant of whole numbers: a scalar when there is one and no shape is wanted.</summary>
    public OnnxGraph Constant(string name, bool isScalar, params long[] values) => Tensor(name, TypeLong, isScalar ? [] : [values.Length], MemoryMarshal.AsBytes(values.AsSpan()).ToArray());

    /// <summary>Adds a constant number.</summary>
    public OnnxGraph Constant(string name, float value) => Tensor(name, TypeFloat, [], BitConverter.GetBytes(value));

    /// <summary>Adds an input.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">ONNX's number of the kind: 1 float, 6 int, 7 long.</param>
    /// <param name="shape">Its dimensions; 0 for one of any length.</param>
    public OnnxGraph Input(string name, int type, params long[] shape) => Value(11, name, type, shape);

    /// <summary>Adds an output, as <see cref="Input"/>.</summary>
    public OnnxGraph Output(string name, int type, params long[] shape) => Value(12, name, type, shape);

    /// <summary>The whole file.</summary>
    public byte[] ToModel()
    {
        var model = new List<byte>();
        var operators = new List<byte>();
        Text(graph, 2, "small");
        Number(model, 1, 8);
        Message(model, 7, graph);
        Number(operators, 2, 17);
        Message(model, 8, operators);
        return model.ToArray();
    }

    private OnnxGraph Tensor(string name, int type, long[] shape, byte[] data)
    {
        var tensor = new List<byte>();
        foreach (var length in shape) Number(tensor, 1, length);
        Number(tensor, 2, type);
        Text(tensor, 8, name);
        Field(tensor, 9, data);
        Message(graph, 5, tensor);
        return this;
    }

    private OnnxGraph Value(int field, string name, int type, long[] shape)
    {
        var dimensions = new List<byte>();
        foreach (var length in shape)
        {
            var dimension = new List<byte>();
            if (length > 0) Number(dimension, 1, length);
            else Text(dimension, 2, "any");
            Message(dimensions, 1, dimension);
        }

        var tensor = new List<byte>();
        var kind = new List<byte>();
        var value = new List<byte>();
        Number(tensor, 1, type);
        Message(tensor, 2, dimensions);
        Message(kind, 1, tensor);
        Text(value, 1, name);
        Message(value, 2, kind);
        Message(graph, field, value);
        return this;
    }

    private static void Text(List<byte> into, int field, string text) => Field(into, field, Encoding.UTF8.GetBytes(text));

    private static void Message(List<byte> into, int field, List<byte> message) => Field(into, field, message.ToArray());

    private static void Field(List<byte> into, int field, byte[] data)
    {
        Raw(into, (ulong)((field << 3) | Bytes));
        Raw(into, (ulong)data.Length);
        into.AddRange(data);
    }

    private static void Number(List<byte> into, int field, long number)
    {
        Raw(into, (ulong)((field << 3) | Varint));
        Raw(into, (ulong)number);
    }

    private static void Raw(List<byte> into, ulong number)
    {
        for (; number >= 0x80; number >>= 7) into.Add((byte)(number | 0x80));
        into.Add((byte)number);
    }
}
