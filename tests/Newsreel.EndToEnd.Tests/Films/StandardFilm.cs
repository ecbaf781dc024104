using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Films;

/// <summary>The one film of the ordinary run in publishing quality; its topic has spaces around it and no article.</summary>
public sealed class StandardFilm() : ProducedFilm("--topic", "  Test Video ", "--duration", "20")
{
    public const string Collection = "the standard film";
}

[CollectionDefinition(StandardFilm.Collection)]
public sealed class StandardFilmCollection : ICollectionFixture<StandardFilm>;
