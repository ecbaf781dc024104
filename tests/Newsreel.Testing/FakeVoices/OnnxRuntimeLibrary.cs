namespace Newsreel.Testing.FakeVoices;

/// <summary>The real native library, fetched once for all tests of this machine and kept with what builds leave.</summary>
public static class OnnxRuntimeLibrary
{
    private static readonly SemaphoreSlim Gate = new(1);

    /// <summary>Absolute path of the library.</summary>
    /// <param name="name">Its file name on this system.</param>
    /// <param name="fetch">Puts it to a path: the product's own way.</param>
    /// <param name="cancellationToken">Stops the fetching.</param>
    public static async Task<string> PathAsync(string name, Func<string, CancellationToken, Task> fetch, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Repository.Root, "artifacts", "onnxruntime", name);
        await Gate.WaitAsync(cancellationToken);
        try
        {
            // Other test processes that fetch it meanwhile rename the same file into its place.
            if (!File.Exists(path)) await fetch(path, cancellationToken);
            return path;
        }
        finally
        {
            Gate.Release();
        }
    }
}
