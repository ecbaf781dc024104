using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Http;

/// <summary>What a person is told of a failed call to an archive. Pure.</summary>
internal static class ArchiveCallFailure
{
    /// <summary>The failure for a person.</summary>
    /// <param name="failure">Has a code of <see cref="ArchiveFailure"/>.</param>
    /// <param name="manners">Whom was called.</param>
    public static NewsreelException For(this CallFailure failure, ArchiveManners manners) =>
        ArchiveFailure.Of(failure.Code, manners.Name, Redaction.Of(failure.Message), Action(failure.Code, manners), failure);

    private static string Action(string code, ArchiveManners manners) => code switch
    {
        ArchiveFailure.Unreachable => $"Check the network and the address {manners.Base.GetLeftPart(UriPartial.Authority)}, or work offline.",
        ArchiveFailure.Answer => "Try again later; if it stays so, the archive has changed its service.",
        _ => "Try again later.",
    };
}
