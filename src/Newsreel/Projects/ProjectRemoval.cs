using Newsreel.Common;

namespace Newsreel.Projects;

/// <summary>Deletes a project: its rows first, then its own files. Nothing outside home is touched, nor what another project uses.</summary>
public sealed class ProjectRemoval(IProjectStore store, Home home)
{
    /// <summary>Deletes the project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="cancellationToken">Stops before the rows are gone, not after.</param>
    /// <returns>The deleted files, relative to home, sorted.</returns>
    /// <exception cref="NewsreelException">
    /// A living run holds the project, the database refused, or files could not be deleted: the message names those that are left.
    /// </exception>
    public async Task<IReadOnlyList<string>> RemoveAsync(Project project, CancellationToken cancellationToken)
    {
        var folder = project.IsOurs ? FolderOf(project) : null;
        var rows = await DeleteRowsAsync(project, cancellationToken);
        var removal = new FileRemoval(home, rows.StillNamed);
        foreach (var path in rows.Files) removal.RemoveFile(home.Resolve(path));
        if (folder is not null) removal.RemoveFolder(folder);
        if (removal.Left.Count == 0) return removal.Deleted;
        throw NewsreelException.Work(
            "files-left",
            $"Project {project.Id} is no longer in the library, but these files of it in {home.Root} could not be deleted: {string.Join(", ", removal.Left)}.",
            "Make them and their folders writable, then delete them yourself.");
    }

    /// <summary>A run whose owner was killed on this machine is not waited for.</summary>
    private async Task<DeletedRows> DeleteRowsAsync(Project project, CancellationToken cancellationToken)
    {
        var run = project.IsOurs ? await store.LastRunAsync(project.Id, cancellationToken) : null;
        if (run?.Holder is null) return await store.DeleteAsync(project.Id, vanished: null, cancellationToken);
        var hold = RunHold.TryTake(ProjectFolder.For(home, project.Id, run.Brief.Topic));
        try
        {
            return await store.DeleteAsync(project.Id, RunHold.Vanished(hold, run.Holder), cancellationToken);
        }
        finally
        {
            hold?.Undo();
        }
    }

    // Named by the film where there is one: the topic may have changed since the folder was made.
    private string? FolderOf(Project project)
    {
        if (project.Id.Prefix.Length == 0) return null;
        var (output, ending) = (Path.Combine(home.Root, "output"), $"-{project.Id.Prefix}");
        var ofFilm = project.VideoPath is { Length: > 0 } video ? Path.GetDirectoryName(home.Resolve(video)) : null;
        if (ofFilm is not null
            && string.Equals(Path.GetDirectoryName(ofFilm), Path.GetFullPath(output), StringComparison.Ordinal)
            && ofFilm.EndsWith(ending, StringComparison.Ordinal)) return ofFilm;
        var found = FoldersIn(output).Where(folder => folder.EndsWith(ending, StringComparison.Ordinal)).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static string[] FoldersIn(string output)
    {
        try
        {
            return Directory.Exists(output) ? Directory.GetDirectories(output) : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw NewsreelException.Work(
                "output-unreadable", $"The folder {output} cannot be read: {failure.Message} Nothing was deleted.", "Make the folder readable, then delete the project.", failure);
        }
    }
}
