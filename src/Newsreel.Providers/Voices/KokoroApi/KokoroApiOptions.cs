using Newsreel.Providers.Voices.Remote;

namespace Newsreel.Providers.Voices.KokoroApi;

/// <summary>
/// Settings of Kokoro-FastAPI, section <c>Voices:KokoroApi</c>. It is there when <c>BaseUrl</c> is set, for example to
/// <c>http://localhost:8880</c>; a key only where something before it wants one.
/// </summary>
internal sealed class KokoroApiOptions : RemoteVoiceOptions;
