using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Storage.Sqlite;

namespace Newsreel.Storage;

/// <summary>Puts the stores into a host.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Registers <see cref="IProjectStore"/> and <see cref="IArticleLibrary"/> as singletons over one database.
    /// The host registers <see cref="Home"/> and <see cref="LibraryFolders"/>; disposing the host closes the database.
    /// </summary>
    public static IServiceCollection AddNewsreelStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Database>();
        services.AddSingleton<RunStates>();
        services.AddSingleton<SceneRows>();
        services.AddSingleton<ProjectRows>();
        services.AddSingleton<VisualRows>();
        services.AddSingleton<ArticleIndex>();
        services.AddSingleton<IProjectStore, SqliteProjectStore>();
        services.AddSingleton<IArticleLibrary, SqliteArticleLibrary>();
        return services;
    }
}
