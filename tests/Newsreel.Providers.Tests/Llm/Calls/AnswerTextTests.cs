using Microsoft.Extensions.AI;
using Newsreel.Providers.Llm.Calls;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Tests.Llm.Calls;

public sealed class AnswerTextTests
{
    [Theory]
    [InlineData("<think>a {} b</think>\n{\"a\":1}", "{\"a\":1}")]
    [InlineData("a thought\n</think>{\"a\":1}", "{\"a\":1}")]
    [InlineData("<THINK>x</THINK>one <think>y</think>two", "one two")]
    [InlineData("  plain < text >  ", "plain < text >")]
    public void Thoughts_are_left_out(string text, string answer) => Assert.Equal(answer, AnswerText.Of(Response(text), null).Text);

    [Theory]
    [InlineData("")]
    [InlineData("<think>never closed")]
    [InlineData(" \n ")]
    public void Only_thoughts_are_no_answer(string text)
    {
        var failure = Assert.Throws<ModelCallFailure>(() => AnswerText.Of(Response(text), null));
        Assert.Equal((ModelFailure.Answer, true), (failure.Code, failure.IsPaid));
    }

    private static ChatResponse Response(string text) => new(new ChatMessage(ChatRole.Assistant, text));
}
