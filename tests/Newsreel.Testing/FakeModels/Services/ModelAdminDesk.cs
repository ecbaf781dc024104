using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Newsreel.Testing.FakeModels.Services;

/// <summary>What a person can ask of running fake models: <c>/admin/traffic</c>, <c>/admin/misbehave?service=groq&amp;name=rate-limit&amp;times=3</c>, <c>/admin/behave</c>.</summary>
internal static class ModelAdminDesk
{
    /// <summary>Answers.</summary>
    public static async Task AnswerAsync(HttpContext context, ModelWorld world, string path)
    {
        string Text(string name) => context.Request.Query[name].ToString();
        try
        {
            if (path is "misbehave") world.Board.Set(Text("service"), Text("name"), int.TryParse(Text("times"), CultureInfo.InvariantCulture, out var times) ? times : int.MaxValue);
            else if (path is "behave") world.Board.Clear(Text("service") is { Length: > 0 } service ? service : null);
        }
        catch (ArgumentException wrong)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(wrong.Message, context.RequestAborted);
            return;
        }

        var traffic = world.Traffic;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(new JsonObject
        {
            ["calls"] = traffic.Calls.Count,
            ["paid"] = traffic.Paid.Count,
            ["paidAgain"] = traffic.PaidAgain.Count,
            ["requests"] = new JsonArray([.. traffic.Requests.Select(Line)]),
        }.ToJsonString(), context.RequestAborted);
    }

    private static JsonNode Line(ModelRequest request) => new JsonObject
    {
        ["service"] = request.Service,
        ["path"] = request.Path,
        ["status"] = request.Status,
        ["isCall"] = request.IsCall,
        ["isPaid"] = request.IsPaid,
        ["model"] = request.Model,
        ["kind"] = request.Kind,
        ["promptHash"] = request.PromptHash,
        ["promptTokens"] = request.PromptTokens,
        ["answerTokens"] = request.AnswerTokens,
        ["misbehaviour"] = request.Misbehaviour,
    };
}
