namespace Newsreel.Providers.Http;

/// <summary>The codes that failures of calls get, by what can be done about them.</summary>
/// <param name="Address">The address is not one that may be called.</param>
/// <param name="Unreachable">There is no way to the host.</param>
/// <param name="Down">The host is reached but fails, or breaks off.</param>
/// <param name="Limit">Too many calls.</param>
/// <param name="Answer">The answer is not what it should be.</param>
internal sealed record CallCodes(string Address, string Unreachable, string Down, string Limit, string Answer);
