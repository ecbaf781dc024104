using Newsreel.Common;

namespace Newsreel.Projects;

/// <summary>Deletes a project: its rows first, then its own files. Nothing outside home is touched.</summary>
public sealed class ProjectRemoval(IProjectStore store, Home home)
{
    /// <summary>Deletes the project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="cancellationToken">Stops before the rows are gone, not after.</param>
    /// <returns>The deleted files, relative to home, sorted.</returns>
    /// <exception cref="NewsreelException">A living run holds the project, or the database refused.</exception>
    public async Task<IReadOnlyList<string>> RemoveAsync(Project project, CancellationToken cancellationToken)
    {
        var named = await store.DeleteAsync(project.Id, cancellationToken);
        var files = named.Select(home.Resolve).Where(path => home.Contains(path) && File.Exists(path)).ToHashSet(StringComparer.Ordinal);
        var folder = ProjectFolder.For(home, project.Id, project.Topic).Root;
        if (project.IsOurs && Directory.Exists(folder))
            files.UnionWith(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
        foreach (var file in files) File.Delete(file);
        if (project.IsOurs && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return [.. files.Select(home.Store).Order(StringComparer.Ordinal)];
    }
}
