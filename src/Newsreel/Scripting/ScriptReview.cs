using System.Text.RegularExpressions;
using Newsreel.Common;

namespace Newsreel.Scripting;

/// <summary>Checks a script before a word of it is spoken.</summary>
public static partial class ScriptReview
{
    /// <summary>
    /// Refuses a script whose scenes are not as asked for, whose words cannot be spoken as they stand, or that quotes a source
    /// otherwise than word for word. A script of one's own has as many scenes as it likes.
    /// </summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Work"/>, naming scene and fault.</exception>
    public static void Check(Script script, ScriptOrder order)
    {
        if (script.Scenes.Count == 0) throw Fault("The script has no scenes.");
        if (!script.IsOwn && script.Scenes.Count != order.Brief.SceneCount)
            throw Fault($"The script has {script.Scenes.Count} scenes instead of {order.Brief.SceneCount}.");
        for (var index = 0; index < script.Scenes.Count; index++)
        {
            var scene = script.Scenes[index];
            if (scene.Number != index + 1) throw Fault($"Scene {index + 1} of the script is numbered {scene.Number}.");
            if (scene.Interlude is null && scene.WordCount == 0) throw Fault($"Scene {scene.Number} of the script has no words.");
            if (Unspeakable().Match(scene.Text) is { Success: true } match)
                throw Fault($"Scene {scene.Number} of the script holds \"{match.Value}\", which is not meant to be spoken.");
            if (scene.Sentences.FirstOrDefault(sentence => sentence.Quotation is { } words && !order.Material.Sources.Any(source => source.Holds(words))) is { } unheld)
                throw Fault($"Scene {scene.Number} of the script cites words that do not stand in their source: \"{unheld.Text}\"");
        }
    }

    private static NewsreelException Fault(string message) => NewsreelException.Final(
        "script-invalid", message, "Run the command again; if the text is your own, remove markup and addresses from it.");

    [GeneratedRegex(@"https?://\S+|\*\*|^#+ |\[(?:music|pause|cut|scene)[^\]]*\]|</?[a-z]+>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unspeakable();
}
