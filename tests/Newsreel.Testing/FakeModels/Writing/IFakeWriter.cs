using System.Text.Json.Nodes;
using Newsreel.Common;

namespace Newsreel.Testing.FakeModels.Writing;

/// <summary>Thinks up what the fake models say.</summary>
public interface IFakeWriter
{
    /// <summary>The text of an answer: JSON when the call wants it. Is asked from several threads.</summary>
    string Write(FakeAsk ask);
}

/// <summary>What a model is asked, whatever the service.</summary>
/// <param name="Service">One of <see cref="FakeModelServices"/>.</param>
/// <param name="Model">The model, as it was called.</param>
/// <param name="Messages">What it is told, the system's words first.</param>
/// <param name="Schema">The schema that the service was given; null when it was given none.</param>
/// <param name="WantsJson">Whether the service was told to give JSON.</param>
public sealed record FakeAsk(string Service, string Model, IReadOnlyList<FakeMessage> Messages, JsonObject? Schema, bool WantsJson)
{
    /// <summary>Identity of what the model is told: model, roles, texts, schema.</summary>
    public string Hash => Fingerprint.Of(Messages.SelectMany(message => new[] { message.Role, message.Text }).Append(Model).Append(Schema?.ToJsonString() ?? "")).Value;

    /// <summary>All messages, parted by an empty line.</summary>
    public string Prompt => string.Join("\n\n", Messages.Select(message => message.Text));
}

/// <summary>A message to a model.</summary>
/// <param name="Role"><c>system</c>, <c>user</c> or <c>assistant</c>.</param>
/// <param name="Text">Its text.</param>
public sealed record FakeMessage(string Role, string Text);
