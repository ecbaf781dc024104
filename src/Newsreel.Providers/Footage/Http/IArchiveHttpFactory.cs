namespace Newsreel.Providers.Footage.Http;

/// <summary>Gives every archive its way to its service.</summary>
internal interface IArchiveHttpFactory
{
    /// <summary>The calls of an archive. The same manners give the same object: spacing and breaker are shared by all who call.</summary>
    IArchiveHttp For(ArchiveManners manners);
}
