namespace Newsreel.Providers.Voices.Kokoro.Install;

/// <summary>A form of the model, with the hash that its makers' files have.</summary>
/// <param name="Name">As in <c>--variant</c>.</param>
/// <param name="Path">Where it lies below <see cref="KokoroOptions.Address"/>; a file name alone where it is only taken from a folder.</param>
/// <param name="Bytes">Its size; about where <paramref name="IsExact"/> is false.</param>
/// <param name="Sha256">Hexadecimal.</param>
/// <param name="IsExact">Whether the size is known to the byte.</param>
internal sealed record KokoroVariant(string Name, string Path, long Bytes, string Sha256, bool IsExact = true)
{
    /// <summary>The variant of a person who names none: as good as the largest, half its size.</summary>
    public const string Usual = "fp16";

    /// <summary>What can be fetched: onnx-community/Kokoro-82M-v1.0-ONNX at the revision of <see cref="KokoroOptions.Address"/>.</summary>
    public static readonly IReadOnlyList<KokoroVariant> Offered =
    [
        new("fp16", "onnx/model_fp16.onnx", 163_234_740, "ba4527a874b42b21e35f468c10d326fdff3c7fc8cac1f85e9eb6c0dfc35c334a"),
        new("int8", "onnx/model_quantized.onnx", 92_361_116, "fbae9257e1e05ffc727e951ef9b9c98418e6d79f1c9b6b13bd59f5c9028a1478"),
        new("fp32", "onnx/model.onnx", 325_532_232, "8fbea51ea711f2af382e88c833d9e288c6dc82ce5e98421ea61c058ce21a34cb"),
        new("q8f16", "onnx/model_q8f16.onnx", 86_000_000, "04c658aec1b6008857c2ad10f8c589d4180d0ec427e7e6118ceb487e215c3cd0", IsExact: false),
        new("uint8f16", "onnx/model_uint8f16.onnx", 114_000_000, "883333e03c597584b532eebea0f8310f25f0c9ade58fe864792c12d969944a9a", IsExact: false),
        new("q4f16", "onnx/model_q4f16.onnx", 154_000_000, "d1a508a6a29671ead84fac99c7401fbd3c21a583fc6ed1406d1ec974d53bf45f", IsExact: false),
        new("uint8", "onnx/model_uint8.onnx", 177_000_000, "6607a397d77b8514065420b7c1e7320117f7aabfdb45ce15f0050c5b0fe75aea", IsExact: false),
        new("q4", "onnx/model_q4.onnx", 305_000_000, "04cf570cf9c4153694f76347ed4b9a48c1b59ff1de0999e6605d123966b197c7", IsExact: false),
    ];

    /// <summary>Other files that are known to work, taken from a folder: thewh1teagle/kokoro-onnx, releases model-files-v1.0 and v1.1.</summary>
    public static readonly IReadOnlyList<KokoroVariant> Known =
    [
        .. Offered,
        new("fp32", "kokoro-v1.0.onnx", 325_532_387, "7d5df8ecf7d4b1878015a32686053fd0eebe2bc377234608764cc0ef3636a6c5"),
        new("int8", "kokoro-v1.0.int8.onnx", 88_000_000, "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb", IsExact: false),
        new("fp32", "kokoro-v1.0.onnx", 326_000_000, "beb0d1848dee9a49da392cc3df26958d46cfa35d321edf434f52949153f0df3a", IsExact: false),
    ];

    /// <summary>Name of its file in the folder.</summary>
    public string FileName => System.IO.Path.GetFileName(Path);
}
