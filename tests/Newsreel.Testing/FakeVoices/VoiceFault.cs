namespace Newsreel.Testing.FakeVoices;

/// <summary>What goes wrong with a request for speech.</summary>
public enum VoiceFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Sound of the right length in which nothing is heard.</summary>
    Silence,

    /// <summary>Noise of the right length.</summary>
    Noise,

    /// <summary>The first half, as a whole file.</summary>
    Half,

    /// <summary>The answer breaks off after half of what was announced.</summary>
    CutOff,

    /// <summary>A file whose head tells of twice as much, in an answer that ends in good order.</summary>
    CutFile,

    /// <summary>The answer comes after <see cref="FakeVoiceServer.Lateness"/>.</summary>
    Late,

    /// <summary>401.</summary>
    WrongKey,

    /// <summary>The account has no money left, in the service's own words.</summary>
    NoQuota,

    /// <summary>The voice is not there, in the service's own words.</summary>
    NoVoice,

    /// <summary>422, with a list of what is wrong.</summary>
    Unprocessable,

    /// <summary>The text is too long, in the service's own words.</summary>
    TooLong,

    /// <summary>429, to be asked again after <see cref="FakeVoiceServer.RetryAfter"/>.</summary>
    TooMany,

    /// <summary>500.</summary>
    Broken,

    /// <summary>503.</summary>
    Busy,

    /// <summary>A page with status 200.</summary>
    Page,

    /// <summary>JSON with status 200 that tells of an error.</summary>
    Words,

    /// <summary>Half of the JSON, in good order.</summary>
    HalfJson,

    /// <summary>Sound that is not in base64.</summary>
    WrongBase64,

    /// <summary>Bytes that are no sound.</summary>
    NoSound,

    /// <summary>No times.</summary>
    NullTimes,

    /// <summary>Times of words are null, one by one.</summary>
    NullEntries,

    /// <summary>Times of twice the length.</summary>
    TimesBeyond,

    /// <summary>The connection is cut before anything is answered.</summary>
    Reset,

    /// <summary>An error that repeats the key.</summary>
    TellsKey,
}

/// <summary>Something that the server was asked.</summary>
/// <param name="Path">With the question after it.</param>
/// <param name="Key">That came with it; empty for none.</param>
/// <param name="Body">What was sent; empty for none.</param>
public sealed record VoiceCall(string Path, string Key, string Body);
