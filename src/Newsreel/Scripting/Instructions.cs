using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Scripting;

/// <summary>Who a language model is while it writes a film. Pure.</summary>
internal static class Instructions
{
    private const string GeneralPublic = "the general public, curious and without knowledge of the subject";

    /// <summary>The instructions for a film.</summary>
    public static string For(Brief brief)
    {
        var unit = WritingUnit.Of(brief.Language);
        return Prompts.Fill(
            "instructions", ("persona", Personas.TextOf(brief)), ("audience", brief.Audience.Length > 0 ? Prompts.OneLine(brief.Audience) : GeneralPublic),
            ("language", Languages.NameOf(brief.Language)), ("least", $"{unit.LeastInSentence}"), ("most", $"{unit.MostInSentence}"), ("unit", unit.Name));
    }
}
