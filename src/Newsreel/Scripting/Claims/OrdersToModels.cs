using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Claims;

/// <summary>Knows sentences that give orders to language models instead of telling something. Pure.</summary>
internal static partial class OrdersToModels
{
    /// <summary>Whether a sentence of a source is such an order: it is no material, whatever else it says.</summary>
    public static bool Is(string sentence) => Order().IsMatch(sentence);

    [GeneratedRegex(
        @"\b(ignore|disregard|forget|override) (all |any |everything |the |your |these |those |previous |prior |above |earlier )*(above|previous|prior|earlier|instructions?|rules|prompts?|directions)\b"
        + @"|\A\W{0,3}(?-i:SYSTEM|ASSISTANT|SYSTEM MESSAGE|SYSTEM NOTE)\s?:|\b(language models?|chatbots?|AI (assistants?|models?|systems?|agents?)) (reading|processing|summari[sz]ing|that reads?|who reads?|must|should|are instructed)\b"
        + @"|\bnew (task|instructions?)\s*:|\bsystem prompt\b|\b(you are|act as|pretend to be) (now |an? )*(ai|language model|assistant|chatbot)\b|\b(as|dear) (an? )?(ai|language model)\b"
        + @"|\bSOURCE TEXT (BEGINS|ENDS)\b|\bORDER \{|</?(system|assistant|user|instructions?)>|\[/?INST\]|<\|im_(start|end)\|>",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Order();
}
