using Newsreel.Scripting;
using Newsreel.Testing;

namespace Newsreel.Tests.Scripting;

/// <summary>Articles as people publish them, in Articles/: what an editor expects of a film made of each.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="Stake">Words that are said within the first 15 seconds or the sentence after them.</param>
/// <param name="Seconds">The longest film that it carries, of those asked for.</param>
/// <param name="Headings">Its chapters.</param>
/// <param name="NotOfTheStory">Words around the article and in it that nobody shall speak.</param>
public sealed record PublishedArticle(string Name, string Stake, int Seconds, string[] Headings, params string[] NotOfTheStory)
{
    public static readonly IReadOnlyList<PublishedArticle> All =
    [
        new("ferry.html", "ran aground", 180, ["Helicopters worked in the dark", "Engine had been repaired in spring", "Fuel is the next worry"], "Coastal Press", "min read", "Updated", "Photo", "Graphic", "Additional reporting", "Editing by", "Correction", "cookie", "briefing", "Storm Frida: what", "Roman coins"),
        new("saltworks.html", "the sea is coming for the pans", 300, ["A work for women", "The price of a white crust", "The sea at the gate", "Who comes after"], "Words by", "Photographs by", "1988", "sea-view", "free stories", "tunes the bells", "Lovely piece", "My shoes stood"),
        new("viaduct.md", "railway bridge", 300, ["Background", "Design", "Construction", "Use", "In culture", "Nesting birds"], "This article", "see Corran", "table 2", "figure 3", "McAllister", "External", "Forth Bridge", "*", "[^1]", "riveted on site", "main features"),
        new("meltwater.pdf", "23 lakes drain", 180, ["Why the water matters", "How the satellite works", "What happens next"], "IMMEDIATE", "Contact", "Page ", "Figure 1", "Credit", "About the", "editors", "embargo", "Press release", "- a radar"),
        new("cables.txt", "vanished from the internet", 300, ["A hose full of light", "From gutta-percha to glass", "Who owns the sea floor's wires", "Why cables break", "How a break is mended", "What would make them safer", "The hose at the bottom of the sea"], "Farah Whitcombe", "Plain Explainer", "What lies beneath"),
        new("drought.html", "barges on the Marra did not move", 180, ["Why the water fell", "What it cost", "The fight over the upper dams", "Can it be fixed?"], "Correspondent", "Lena Ortiz", "Updated", "Sign up", "covers water", "@", "rights reserved", "drinks its own rain"),
        new("obituary.txt", "died on Tuesday", 180, ["A crack in the world", "From the Azores to the basement", "The maps", "Late honors"], "LISBON"),
        new("sleep.md", "26 years of your life", 180, ["What happens when we fall asleep?", "Idea 1: Sleep saves energy", "Idea 2: Sleep washes the brain", "Idea 3: Sleep files our memories", "What if we don't?", "So how much do we need?"], "TL;DR", "members", "demonstrating", "table above", "Share it", "@", "Xie", "Enjoyed"),
        new("siege.html", "ran for his life", 180, ["A fort nobody wanted", "The siege begins", "Hunger", "Eleven words", "What it changed"], "car park", "Dogs", "reproduction", "Pemberton"),
        new("storage.pdf", "4.7 gigawatts", 180, ["Key findings", "How storage is used", "Safety", "Materials and recycling", "Outlook"], "ISBN", "Fig", "Table 3", "Source:", "copyright", "Contact", "Page ", "connections, for which"),
    ];

    public string File => Path.Combine(Repository.Root, "tests", "Newsreel.Tests", "Scripting", "Articles", Name);

    public override string ToString() => Name;
}
