using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Tests.Publishing;

public sealed class ProjectFolderTests
{
    private static readonly ProjectId Id = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    private static readonly Gen<string> Topics =
        from count in Gen.Choose(0, 200)
        from parts in Gen.Elements(
            "a", "Ż", "é", "字", "🎬", "👨‍👩‍👧", " ", "\t", "/", "\\", ":", "*", "?", "\"", "<", ">", "|", ".", "-", "_", "\u0000", "\u202E", "'", "con", "\ud800", "e\u0301").ArrayOf(count)
        select string.Concat(parts);

    [Theory]
    [InlineData("Russian invasion of Ukraine", "russian-invasion-of-ukraine")]
    [InlineData("  São Paulo: Größe & Łódź!  ", "sao-paulo-grosse-lodz")]
    [InlineData("Điện Biên Phủ", "dien-bien-phu")]
    [InlineData("NASA's Moon", "nasas-moon")]
    [InlineData("e\u0301lan", "elan")]
    [InlineData("烏克蘭戰爭", "video")]
    [InlineData("", "video")]
    [InlineData("烏克蘭 war", "war")]
    public void A_slug_is_plain_ascii(string topic, string slug) => Assert.Equal(slug, FileNames.Slug(topic));

    [Theory]
    [InlineData("Russian invasion of Ukraine", "Russian_invasion_of_Ukraine_video.mp4")]
    [InlineData("../../etc/passwd", "etcpasswd_video.mp4")]
    [InlineData("-rf *", "rf_video.mp4")]
    [InlineData("What? \"Why\" <how> a|b C:\\d", "What_Why_how_ab_Cd_video.mp4")]
    [InlineData("烏克蘭 戰爭", "烏克蘭_戰爭_video.mp4")]
    [InlineData("con.text", "_con.text_video.mp4")]
    [InlineData("CON", "_CON_video.mp4")]
    [InlineData("***", "video.mp4")]
    [InlineData("", "video.mp4")]
    public void A_film_is_named_after_its_topic(string topic, string name) => Assert.Equal(name, FileNames.Film(topic));

    [Fact]
    public void Names_are_safe_and_short_whatever_the_topic() => Prop.ForAll(Topics.ToArbitrary(), topic =>
    {
        var film = FileNames.Film(topic);
        Assert.InRange(Encoding.UTF8.GetByteCount(film), 9, 120);
        Assert.Equal(film, new UTF8Encoding(false, true).GetString(Encoding.UTF8.GetBytes(film)));
        Assert.DoesNotContain(film, letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || "/\\:*?\"<>|\u202E".Contains(letter));
        Assert.False(film[0] is '.' or '-');
        Assert.EndsWith("video.mp4", film, StringComparison.Ordinal);
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", FileNames.Slug(topic));
        Assert.InRange(FileNames.Slug(topic).Length, 1, 50);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_long_name_is_cut_between_characters() =>
        Assert.Equal(string.Concat(Enumerable.Repeat("字", 36)) + "_video.mp4", FileNames.Film(string.Concat(Enumerable.Repeat("字", 99))));

    [Fact]
    public void Every_file_has_its_place_in_the_projects_own_folder()
    {
        var folder = ProjectFolder.For(new("/home/films"), Id, "Kyiv at war");
        Assert.Equal("/home/films/output/kyiv-at-war-0f8fad5b", folder.Root);
        Assert.Equal("/home/films/output/kyiv-at-war-0f8fad5b/Kyiv_at_war_video.mp4", folder.Film);
        Assert.Equal("/home/films/output/kyiv-at-war-0f8fad5b/audio/scene_3.mp3", folder.SceneSound(3));
        Assert.Equal(
            ["videos", "thumbnail.jpg", "captions.srt", "captions.vtt", "transcript.html", "credits.txt", "credits.json", "description.txt", "timeline.otio", "report.json"],
            new[]
            {
                folder.Videos, folder.Thumbnail, folder.SubRip, folder.WebVtt, folder.Transcript, folder.CreditsText, folder.CreditsJson,
                folder.Description, folder.Timeline, folder.Report,
            }.Select(path => Path.GetRelativePath(folder.Root, path)));
    }

    [Fact]
    public void The_next_version_is_one_higher_than_every_version_there()
    {
        var root = Directory.CreateTempSubdirectory("newsreel-versions-");
        try
        {
            var folder = new ProjectFolder(root.FullName, "video.mp4");
            Assert.Equal(Path.Combine(root.FullName, "versions", "v001"), folder.NextVersion());
            Directory.CreateDirectory(Path.Combine(folder.Versions, "v009"));
            Directory.CreateDirectory(Path.Combine(folder.Versions, "various"));
            Assert.Equal("v010", Path.GetFileName(folder.NextVersion()));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
