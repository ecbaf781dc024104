using Microsoft.Extensions.DependencyInjection;
using Newsreel.Exporting;
using Newsreel.Inspecting;
using Newsreel.Media;
using Newsreel.Media.Probing;
using Newsreel.Narrating;
using Newsreel.Pipeline;
using Newsreel.Projects;
using Newsreel.Rendering;
using Newsreel.Rendering.Sound;
using Newsreel.Reviewing;
using Newsreel.Scripting;
using Newsreel.Sourcing;
using Newsreel.Sourcing.Ranking;
using Newsreel.Sourcing.Rights;

namespace Newsreel;

/// <summary>Registers the rooms of the product.</summary>
public static class NewsreelRegistration
{
    /// <summary>Adds the rooms. The host adds <see cref="Home"/>, <see cref="LibraryFolders"/>, a <see cref="TimeProvider"/>, storage and providers, an <see cref="IPageSource"/> among them.</summary>
    public static IServiceCollection AddNewsreel(this IServiceCollection services) => services
        .AddSingleton(MediaTools.InPath)
        .AddSingleton<Ffmpeg>()
        .AddSingleton<Ffprobe>()
        .AddSingleton(PdfReader.InPath)
        .AddSingleton<MaterialReader>()
        .AddSingleton<ClipProbe>()
        .AddSingleton<ClipHearing>()
        .AddSingleton<OfflineWriter>()
        .AddSingleton<ScriptWriters>()
        .AddSingleton<IScriptWriter>(services => services.GetRequiredService<ScriptWriters>())
        .AddSingleton<Voices>()
        .AddSingleton<VoicePreview>()
        .AddSingleton<Narrator>()
        .AddSingleton<FootageCatalogue>()
        .AddSingleton<FootageRanking>()
        .AddSingleton<FootageScout>()
        .AddSingleton<HandPick>()
        .AddSingleton<FootageSearch>()
        .AddSingleton<SourceCheck>()
        .AddSingleton(services => new ContentCache(services.GetRequiredService<Home>().Cache, services.GetRequiredService<TimeProvider>()))
        .AddSingleton<MusicReader>()
        .AddSingleton<Renderer>()
        .AddSingleton<Inspector>()
        .AddSingleton<ProjectRemoval>()
        .AddSingleton<BriefReaders>()
        .AddSingleton<FilmRooms>()
        .AddSingleton<VideoPipeline>()
        .AddSingleton<FrameGrabber>()
        .AddSingleton<FilmReview>()
        .AddSingleton<SceneChanges>()
        .AddSingleton<HandoffMaker>()
        .AddSingleton<Withdrawals>()
        .AddSingleton<FilmHandoff>();
}
