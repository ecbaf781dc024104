namespace Newsreel.Storage.Sqlite;

/// <summary>
/// Parameters as names and values. Handed to the mapper like this, it compiles no code for them: for the few statements of a film
/// that would cost more than the statements.
/// </summary>
internal static class Parameters
{
    private static readonly Dictionary<string, object?> None = [];

    /// <summary>The properties of an object, or the dictionary itself.</summary>
    public static IReadOnlyDictionary<string, object?> Of(object? parameters) => parameters switch
    {
        null => None,
        IReadOnlyDictionary<string, object?> named => named,
        _ => parameters.GetType().GetProperties().ToDictionary(
            property => property.Name, property => property.GetValue(parameters), StringComparer.Ordinal),
    };
}
