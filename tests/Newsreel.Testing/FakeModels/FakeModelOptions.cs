using Newsreel.Testing.FakeModels.Writing;

namespace Newsreel.Testing.FakeModels;

/// <summary>How the fake models are set up.</summary>
public sealed record FakeModelOptions
{
    /// <summary>The key that every service accepts.</summary>
    public const string Key = "key-test";

    /// <summary>Who thinks the answers up; the standard one writes good ones.</summary>
    public IFakeWriter Writer { get; init; } = new FakeWriter();

    /// <summary>Port on 127.0.0.1; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Wait before every answer.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Groq's tokens of a minute; a larger request is refused with 413. Default 8,000: the free plan.</summary>
    public int TokensPerMinute { get; init; } = 8000;

    /// <summary>
    /// How long the tokens of a call count against Groq's budget; what goes over it is refused with 429. Default none, so that tests do
    /// not wait, and the headers say that nothing is used; at the service a minute.
    /// </summary>
    public TimeSpan Minute { get; init; }

    /// <summary>Ollama's context in tokens when a call sets none. Default 4,096: a small graphics card.</summary>
    public int OllamaContext { get; init; } = 4096;

    /// <summary>What <see cref="ModelMisbehaviour.RateLimit"/> and the like ask to wait; whole seconds.</summary>
    public TimeSpan ShortWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What <see cref="ModelMisbehaviour.RateLimitLong"/> asks to wait.</summary>
    public TimeSpan LongWait { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Tells the time for the budget of a minute and in answers.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
