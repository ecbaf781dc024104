using Microsoft.Extensions.AI;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Scripting.Models;
using Newsreel.Testing.FakeModels;
using Newsreel.Testing.FakeModels.Writing;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Scripting.Drafting;

/// <summary>A script desk with a model in this process.</summary>
internal sealed class DraftBench : IDisposable
{
    private readonly TempFolder folder = new();

    public DraftBench(IFakeWriter writer)
    {
        Client = new(writer);
        Provider = new(Client);
        Writers = new(new OfflineWriter(Library), new ModelCatalogue([Provider], ["fake"]), Library);
    }

    public FakeChatClient Client { get; }

    public FakeModelProvider Provider { get; }

    public ScriptWriters Writers { get; }

    public string Answers => Path.Combine(folder.Root, "answers");

    private FakeArticleLibrary Library { get; } = new();

    /// <summary>A film of 60 s and 140 words.</summary>
    public ScriptOrder Order(Material? material = null, string topic = "The history of lighthouses", int seconds = 60) => new(
        new Brief(topic, TimeSpan.FromSeconds(seconds), null, OutputProfile.Default, CaptionMode.Soft, TransitionStyle.Auto, Offline: false), material ?? Material.None, (int)(seconds * 2.33), 2.6)
    { Answers = Answers };

    public Task<Script> WriteAsync(ScriptOrder order) => Writers.WriteAsync(order, Tools.Token);

    public void Dispose() => folder.Dispose();
}

/// <summary>A writer that makes something else of every answer of another.</summary>
internal sealed class ChangingWriter(IFakeWriter inner, Func<string, string> change) : IFakeWriter
{
    public string Write(FakeAsk ask) => change(inner.Write(ask));
}
