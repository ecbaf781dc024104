using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Projects;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Editing;

/// <summary>For people who work on captions: set NEWSREEL_PREVIEWS to a folder to get a picture of each look, and documents to measure.</summary>
public sealed class CaptionPreviewTests
{
    private static readonly (string Name, string Language, string[] Sentences, double WordsPerMinute)[] Films =
    [
        ("english", "en-us", ["Volunteers filled sandbags, railway workers kept the trains running, and within a week a convoy had stalled on the road."], 155),
        ("arabic", "ar", ["NATO قالت إن القوات عبرت الحدود من 3 جهات قبل الفجر، ولم تسقط العاصمة كييف كما توقع كثيرون."], 130),
        ("hebrew", "he", ["הרכבות המשיכו לנסוע (24 שעות) לאורך כל הלילה, ו-NATO לא הגיבה."], 130),
        ("japanese", "ja", ["二〇二二年二月二十四日、ロシア軍は三つの方向から国境を越え、「首都」キーウへ向かって進軍を始めた。"], 6),
        ("chinese", "cmn", ["黎明前，装甲部队从三个方向越过边境，基辅没有陷落。"], 8),
        ("thai", "th", ["กองทัพรัสเซียเคลื่อนพลข้ามพรมแดนจากสามทิศทางก่อนรุ่งสาง"], 8),
        ("korean", "ko", ["키이우는 함락되지 않았다. 열차는 밤새 계속 달렸다."], 100),
    ];

    [Fact]
    public async Task Every_look_can_be_looked_at()
    {
        var target = Environment.GetEnvironmentVariable("NEWSREEL_PREVIEWS");
        Assert.SkipWhen(string.IsNullOrEmpty(target), "NEWSREEL_PREVIEWS names no folder.");
        Directory.CreateDirectory(target!);
        foreach (var aspect in Enum.GetValues<Aspect>())
            foreach (var style in Enum.GetValues<CaptionStyle>())
                foreach (var (name, language, sentences, speed) in Films)
                {
                    var profile = CaptionScreen.Profile(aspect);
                    var captions = CaptionWriter.Write(Spoken.Narration([sentences], speed, language: language), CaptionRules.For(profile), FrameRate.Thirty);
                    var burned = await CaptionScreen.BurnAsync(captions, aspect, style, language);
                    var caption = captions.MaxBy(candidate => candidate.Text.Length)!;
                    var path = Path.Combine(target!, $"{name}-{aspect}-{style}");
                    await File.WriteAllTextAsync($"{path}.ass", burned.Window(new(caption.Words[caption.Words.Count / 2].Frame, 30)), Tools.Token);
                    var ground = $"gradients=s={profile.Width}x{profile.Height}:c0=0x23717F:c1=0xE8E0D0:x0=0:y0=0:x1={profile.Width}:y1={profile.Height}:d=1:speed=0.0001";
                    await Tools.MakeAsync("-y", "-f", "lavfi", "-i", $"{ground},format=yuv420p,ass={path}.ass", "-frames:v", "1", $"{path}.png");
                }

        var words = Enumerable.Repeat(Films[0].Sentences[0], 6).ToArray();
        var film = CaptionWriter.Write(Spoken.Narration([words]), CaptionRules.For(OutputProfile.Default), FrameRate.Thirty);
        foreach (var style in Enum.GetValues<CaptionStyle>())
            await File.WriteAllTextAsync(Path.Combine(target!, $"cost-{style}.ass"), (await CaptionScreen.BurnAsync(film, Aspect.Wide, style)).Window(new(0, 600)), Tools.Token);
    }
}
