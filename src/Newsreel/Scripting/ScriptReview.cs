using System.Text.RegularExpressions;
using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Scripting;

/// <summary>Checks a script before a word of it is spoken.</summary>
public static partial class ScriptReview
{
    /// <summary>Refuses a script whose scenes are not as asked for, or whose words cannot be spoken as they stand.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Work"/>, naming scene and fault.</exception>
    public static void Check(Script script, Brief brief)
    {
        if (script.Scenes.Count != brief.SceneCount)
            throw Fault($"The script has {script.Scenes.Count} scenes instead of {brief.SceneCount}.");
        for (var index = 0; index < script.Scenes.Count; index++)
        {
            var scene = script.Scenes[index];
            if (scene.Number != index + 1) throw Fault($"Scene {index + 1} of the script is numbered {scene.Number}.");
            if (scene.WordCount == 0) throw Fault($"Scene {scene.Number} of the script has no words.");
            if (Unspeakable().Match(scene.Text) is { Success: true } match)
                throw Fault($"Scene {scene.Number} of the script holds \"{match.Value}\", which is not meant to be spoken.");
        }
    }

    private static NewsreelException Fault(string message) => NewsreelException.Work(
        "script-invalid", message, "Run the command again; if the text comes from an article of your own, remove markup and addresses from it.");

    [GeneratedRegex(@"https?://\S+|\*\*|^#+ |\[(?:music|pause|cut|scene)[^\]]*\]|</?[a-z]+>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unspeakable();
}
