using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Storage.Sqlite;

/// <summary>Personas, kept as the system prompts of the shared tables: one row for each text.</summary>
internal static class PersonaRows
{
    private const string Table = "system_prompts";

    /// <summary>Keeps the persona that a brief asks for.</summary>
    /// <returns>The id of its row; null when the brief asks for none.</returns>
    public static async Task<string?> KeepAsync(Session session, Brief brief, string now)
    {
        if (brief.PersonaText.Length == 0) return null;
        var id = new Guid(Convert.FromHexString(Fingerprint.Of("persona-1", brief.Persona, brief.PersonaText).FileName)).ToString();
        await session.ExecuteAsync(
            Table,
            """
            INSERT INTO system_prompts (id, name, prompt, category, is_preset, created_at, updated_at)
            VALUES (@id, @name, @prompt, 'persona', @is_preset, @now, @now)
            ON CONFLICT (id) DO NOTHING
            """,
            new { id, name = brief.Persona, prompt = brief.PersonaText, is_preset = Brief.Personas.Contains(brief.Persona, StringComparer.Ordinal), now });
        return id;
    }
}
