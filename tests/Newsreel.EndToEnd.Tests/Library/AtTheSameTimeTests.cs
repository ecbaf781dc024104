using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Library;

[Collection(TwoFilms.Collection)]
public sealed class AtTheSameTimeTests(TwoFilms films)
{
    [Fact]
    public void Both_are_complete_in_one_database()
    {
        Assert.Equal(2, films.Home.Database.Value<long>("SELECT count(*) FROM projects WHERE status = 'complete' AND current_step = 'export'"));
        Assert.Equal(2, films.Home.Database.Value<long>("SELECT count(*) FROM runs WHERE state = 'Succeeded'"));
        Assert.Equal(4, films.Home.Database.Value<long>("SELECT count(*) FROM scenes WHERE audio_file_path IS NOT NULL"));
    }

    [Fact]
    public void Each_has_a_folder_of_its_own_with_everything_in_it()
    {
        var folders = films.Films.Select(film => Path.GetDirectoryName(films.Home.At(film.GetProperty("videoPath").GetString()!))!).ToList();

        Assert.Equal(2, folders.Distinct().Count());
        Assert.All(folders, folder => Assert.Equal(19, TempHome.Below(folder).Length));
        Assert.Equal(folders.Order(), Directory.GetDirectories(films.Home.Output).Order());
    }

    [Fact]
    public void No_row_names_a_file_of_the_other()
    {
        foreach (var id in films.Ids)
            Assert.Equal(0, films.Home.Database.Value<long>($"SELECT count(*) FROM scenes WHERE project_id = '{id}' AND audio_file_path NOT LIKE '%-{id[..8]}/%'"));
    }
}
