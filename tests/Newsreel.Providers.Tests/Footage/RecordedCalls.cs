using Newsreel.Providers.Footage.Http;

namespace Newsreel.Providers.Tests.Footage;

/// <summary>Calls that are answered from texts by a part of their address, and remembered. What nobody recorded is 404.</summary>
internal sealed class RecordedCalls : IArchiveHttp, IArchiveHttpFactory
{
    private readonly List<(string Part, ArchiveAnswer Answer)> recorded = [];

    /// <summary>What was called, in order.</summary>
    public List<(Uri Address, IReadOnlyDictionary<string, string>? Headers)> Calls { get; } = [];

    /// <summary>The manners that were asked for.</summary>
    public ArchiveManners? Manners { get; private set; }

    /// <summary>The same with one more answer; the first whose part is in an address is given.</summary>
    public RecordedCalls With(string part, string body, int status = 200, params (string Name, string Value)[] headers)
    {
        recorded.Add((part, new(status, body, body.StartsWith('{') ? "application/json" : "text/plain")
        {
            Headers = headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase),
        }));
        return this;
    }

    public IArchiveHttp For(ArchiveManners manners)
    {
        Manners = manners;
        return this;
    }

    public Task<ArchiveAnswer> GetAsync(Uri address, IReadOnlyDictionary<string, string>? headers, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Calls.Add((address, headers));
        var found = recorded.FindIndex(entry => address.AbsoluteUri.Contains(entry.Part, StringComparison.Ordinal));
        return Task.FromResult(found < 0 ? new(404, """{"error":"Not Found"}""", "application/json") : recorded[found].Answer);
    }

    public Task<long?> SizeAsync(Uri address, CancellationToken cancellationToken) => throw new InvalidOperationException("No archive asks for sizes.");
}
