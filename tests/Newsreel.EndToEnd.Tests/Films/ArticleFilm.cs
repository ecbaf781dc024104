using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Films;

/// <summary>A vertical draft about a topic of the library, captions drawn into the picture.</summary>
public sealed class ArticleFilm()
    : ProducedFilm("--topic", Topic, "--duration", "15", "--aspect", "9:16", "--captions", "burned", "--quality", "draft")
{
    public const string Collection = "the article film";
    public const string Topic = "Artemis I around the Moon";
}

[CollectionDefinition(ArticleFilm.Collection)]
public sealed class ArticleFilmCollection : ICollectionFixture<ArticleFilm>;

/// <summary>A square draft that dissolves between all shots and has captions in files only.</summary>
public sealed class SquareFilm()
    : ProducedFilm("--topic", ArticleFilm.Topic, "--duration", "15", "--aspect", "1:1", "--captions", "off", "--transitions", "crossfade", "--quality", "draft");

/// <summary>A wide draft with hard cuts.</summary>
public sealed class CutFilm()
    : ProducedFilm("--topic", ArticleFilm.Topic, "--duration", "15", "--transitions", "cut", "--quality", "draft");
