using FsCheck;
using FsCheck.Fluent;
using Newsreel.Projects;

namespace Newsreel.Tests.Projects;

public sealed class HomeTests
{
    [Fact]
    public void The_path_given_comes_first_then_the_variable()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File(Home.DatabaseName), "");
        Assert.Equal("/given", Home.Find("/given", "/variable", folder.Root).Root);
        Assert.Equal("/variable", Home.Find(null, "/variable", folder.Root).Root);
        Assert.Equal("/variable", Home.Find(" ", "/variable", folder.Root).Root);
        Assert.Equal(folder.Root, Home.Find(null, "", folder.Root).Root);
    }

    [Fact]
    public void A_relative_path_is_meant_from_the_current_folder()
    {
        Assert.Equal("/desk/films", Home.Find("films", null, "/desk").Root);
        Assert.Equal("/films", Home.Find(null, "../films", "/desk").Root);
    }

    [Fact]
    public void Without_either_it_is_the_nearest_folder_above_that_holds_the_database()
    {
        using var folder = new TempFolder();
        var (outer, inner, deep) = (folder.Folder("outer"), folder.Folder("outer/inner"), folder.Folder("outer/inner/a/b"));
        File.WriteAllText(Path.Combine(outer, Home.DatabaseName), "");
        Assert.Equal(outer, Home.Find(null, null, deep).Root);
        File.WriteAllText(Path.Combine(inner, Home.DatabaseName), "");
        Assert.Equal(inner, Home.Find(null, null, deep).Root);
        Assert.Equal(inner, Home.Find(null, null, inner + "/").Root.TrimEnd('/'));
    }

    [Fact]
    public void Where_no_database_is_found_home_is_the_current_folder()
    {
        using var folder = new TempFolder();
        folder.Folder(Home.DatabaseName);
        Assert.Equal(folder.Folder("films"), Home.Find(null, null, folder.Folder("films")).Root);
    }

    [Theory]
    [InlineData("/home/films/output/a.mp4", "output/a.mp4")]
    [InlineData("output/a.mp4", "output/a.mp4")]
    [InlineData("output/../a.mp4", "a.mp4")]
    [InlineData("/home/films/../films/a.mp4", "a.mp4")]
    [InlineData("/home/films/..a/b.mp4", "..a/b.mp4")]
    [InlineData("/home/films-old/a.mp4", "/home/films-old/a.mp4")]
    [InlineData("/home/film", "/home/film")]
    [InlineData("../a.mp4", "/home/a.mp4")]
    [InlineData("/home/films/../../etc/passwd", "/etc/passwd")]
    [InlineData("/home/films", "/home/films")]
    [InlineData("/home", "/home")]
    public void Inside_home_a_path_is_stored_relative_and_outside_absolute(string path, string stored)
    {
        Assert.Equal(stored, new Home("/home/films").Store(path));
        Assert.Equal(stored, new Home("/home/films/").Store(path));
    }

    [Theory]
    [InlineData("/home/films/a.mp4", true)]
    [InlineData("/home/films/a/b/../c.mp4", true)]
    [InlineData("/home/films", false)]
    [InlineData("/home/films/", false)]
    [InlineData("/home/films/..", false)]
    [InlineData("/home/films/../x", false)]
    [InlineData("/home/films2/a.mp4", false)]
    [InlineData("/home/filmsx", false)]
    [InlineData("/", false)]
    public void Only_what_lies_below_home_is_contained(string path, bool contained)
    {
        Assert.Equal(contained, new Home("/home/films").Contains(path));
        Assert.Equal(contained, new Home("/home/films/").Contains(path));
    }

    [Fact]
    public void What_is_stored_is_found_again() =>
        Prop.ForAll(Gen.Elements("a", "b c", "..", ".", "..a", "é", "films", "home").ListOf().ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), (parts, absolute) =>
        {
            var home = new Home("/home/films");
            var path = (absolute ? "/" : "") + string.Join('/', parts);
            if (path.Length == 0) return;
            var full = Path.GetFullPath(path, home.Root);
            Assert.Equal(full.TrimEnd('/'), home.Resolve(home.Store(path)).TrimEnd('/'));
            Assert.Equal(home.Contains(full), !Path.IsPathRooted(home.Store(path)));
        }).QuickCheckThrowOnFailure();
}
