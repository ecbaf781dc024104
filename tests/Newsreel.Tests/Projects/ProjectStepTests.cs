using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Tests.Projects;

public sealed class ProjectStepTests
{
    [Fact]
    public void The_eight_steps_are_read_by_their_names()
    {
        Assert.Equal(
            ["topic", "voice", "script-generation", "voiceover", "visual-sourcing", "visual-curation", "editing", "export"],
            ProjectStep.All.Select(step => step.Name));
        Assert.All(ProjectStep.All, step => Assert.Same(step, ProjectStep.Parse(step.Name)));
    }

    [Theory]
    [InlineData("rendering")]
    [InlineData("Topic")]
    [InlineData(" topic")]
    [InlineData("")]
    public void Any_other_name_is_refused_with_the_eight(string name)
    {
        var failure = Assert.Throws<NewsreelException>(() => ProjectStep.Parse(name));
        Assert.Equal(FailureKind.DatabaseOperation, failure.Kind);
        Assert.Contains($"'{name}'", failure.Message, StringComparison.Ordinal);
        Assert.All(ProjectStep.All, step => Assert.Contains(step.Name, failure.Action, StringComparison.Ordinal));
    }
}
