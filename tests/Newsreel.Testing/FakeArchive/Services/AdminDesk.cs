using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Newsreel.Testing.FakeArchive.Services;

/// <summary>What a person can ask of a running fake: <c>/admin/traffic</c>, <c>/admin/misbehave?service=dvids&amp;name=edge-403&amp;times=3</c>, <c>/admin/behave</c>.</summary>
internal static class AdminDesk
{
    /// <summary>Answers.</summary>
    public static async Task AnswerAsync(FakeCall call)
    {
        try
        {
            if (call.Path is "misbehave") call.World.Board.Set(call.Text("service"), call.Text("name"), call.Number("times", int.MaxValue));
            else if (call.Path is "behave") call.World.Board.Clear(call.Text("service") is { Length: > 0 } service ? service : null);
        }
        catch (ArgumentException wrong)
        {
            await call.TextAsync(wrong.Message, StatusCodes.Status400BadRequest);
            return;
        }

        var traffic = call.World.Traffic;
        await call.JsonAsync(new JsonObject
        {
            ["requests"] = new JsonObject(traffic.Requests.GroupBy(request => request.Service).Select(group => KeyValuePair.Create(group.Key, (JsonNode?)group.Count()))),
            ["bytesSent"] = traffic.BytesSent,
            ["files"] = new JsonObject(traffic.BytesPerFile.Select(file => KeyValuePair.Create(file.Key, (JsonNode?)file.Value))),
        });
    }
}
