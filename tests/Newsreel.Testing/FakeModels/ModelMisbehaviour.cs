namespace Newsreel.Testing.FakeModels;

/// <summary>
/// Everything the fake models do wrong on request, each for a service (<see cref="FakeModelServer.Misbehave"/>). Names with <c>models-</c> are
/// about the list of models, the others about answers. A service that has no such failure in life gives the nearest of its own.
/// </summary>
public static class ModelMisbehaviour
{
    /// <summary>404: the model does not exist, or not for this key.</summary>
    public const string ModelNotFound = "model-not-found";

    /// <summary>413: at Groq with Limit and Requested in the text.</summary>
    public const string TooLarge = "too-large";

    /// <summary>400: longer than the context of the model.</summary>
    public const string ContextLength = "context-length";

    /// <summary>429 with Retry-After of <see cref="FakeModelOptions.ShortWait"/>; at Gemini the wait stands in the body.</summary>
    public const string RateLimit = "rate-limit";

    /// <summary>429 with Retry-After of <see cref="FakeModelOptions.LongWait"/>: the tokens of the day are used up.</summary>
    public const string RateLimitLong = "rate-limit-long";

    /// <summary>429 that does not say how long to wait.</summary>
    public const string RateLimitBare = "rate-limit-bare";

    /// <summary>498: Groq has no room.</summary>
    public const string Capacity = "capacity";

    /// <summary>500.</summary>
    public const string Http500 = "http-500";

    /// <summary>502, a web page.</summary>
    public const string Http502 = "http-502";

    /// <summary>503.</summary>
    public const string Http503 = "http-503";

    /// <summary>504.</summary>
    public const string Http504 = "http-504";

    /// <summary>529 at Anthropic, 503 elsewhere: overloaded.</summary>
    public const string Overloaded = "overloaded";

    /// <summary>No money or quota left: 429 <c>insufficient_quota</c> at OpenAI, 402 at Gemini and Anthropic, 400 <c>blocked_api_access</c> at Groq.</summary>
    public const string Quota = "quota";

    /// <summary>The right key is refused as a wrong one.</summary>
    public const string BadKey = "bad-key";

    /// <summary>403 with the HTML page of a content network.</summary>
    public const string Edge403 = "edge-403";

    /// <summary>The service is not offered in this country: 400 at Gemini, 403 elsewhere.</summary>
    public const string Region = "region";

    /// <summary>400 without a reason that a program could know.</summary>
    public const string BadRequest = "bad-request";

    /// <summary>400: the model does not have schemas. For calls with one.</summary>
    public const string SchemaUnsupported = "schema-unsupported";

    /// <summary>400 <c>json_validate_failed</c>: the model gave no JSON. For calls that want it.</summary>
    public const string JsonValidateFailed = "json-validate-failed";

    /// <summary>Empty text, ended by length: reasoning took all tokens.</summary>
    public const string EmptyLength = "empty-length";

    /// <summary>Empty text, ended as if all were well.</summary>
    public const string Empty = "empty";

    /// <summary>No text at all where it should stand.</summary>
    public const string NullContent = "null-content";

    /// <summary>200 with nothing in the list of answers.</summary>
    public const string NoChoices = "no-choices";

    /// <summary>JSON that ends in the middle, by length.</summary>
    public const string CutJson = "cut-json";

    /// <summary>JSON that ends in the middle as if all were well.</summary>
    public const string CutJsonStop = "cut-json-stop";

    /// <summary>Reasoning before the answer, between <c>think</c> tags, with a brace in it.</summary>
    public const string Think = "think";

    /// <summary>JSON in a fence of Markdown.</summary>
    public const string Fenced = "fenced";

    /// <summary>Sentences before and after the JSON, with braces in them.</summary>
    public const string Prose = "prose";

    /// <summary>Sentences instead of JSON.</summary>
    public const string NotJson = "not-json";

    /// <summary>Numbers as text, texts as numbers, a list as one.</summary>
    public const string WrongTypes = "wrong-types";

    /// <summary>The last of the list is missing.</summary>
    public const string MissingScene = "missing-scene";

    /// <summary>Two more in the list than were asked for.</summary>
    public const string ExtraScenes = "extra-scenes";

    /// <summary>The second in the list has the number of the first.</summary>
    public const string DuplicateNumbers = "duplicate-numbers";

    /// <summary>Eight megabytes of text in the first scene.</summary>
    public const string Huge = "huge";

    /// <summary>Well-formed JSON with control characters, marks of direction and half a pair of UTF-16 in its texts.</summary>
    public const string ControlCharacters = "control-characters";

    /// <summary>NUL in the texts of the JSON, as an escape.</summary>
    public const string Nul = "nul";

    /// <summary>Line breaks inside the texts of the JSON, as they are.</summary>
    public const string RawBreaks = "raw-breaks";

    /// <summary>A JSON list of texts that are empty.</summary>
    public const string EmptyTexts = "empty-texts";

    /// <summary>The model declines.</summary>
    public const string Refusal = "refusal";

    /// <summary>The service's filter ends the answer: <c>content_filter</c>, <c>SAFETY</c>.</summary>
    public const string ContentFilter = "content-filter";

    /// <summary>The question is blocked: at Gemini no candidates, 400 <c>content_policy_violation</c> at OpenAI and Groq.</summary>
    public const string Blocked = "blocked";

    /// <summary>An error after 200, in the middle of a stream. For calls that stream.</summary>
    public const string StreamError = "stream-error";

    /// <summary>Status 200 with an error in the body.</summary>
    public const string Error200 = "error-200";

    /// <summary>Headers do not come before the caller goes.</summary>
    public const string SlowHeaders = "slow-headers";

    /// <summary>Some bytes of the answer, then none.</summary>
    public const string Stall = "stall";

    /// <summary>The connection is reset.</summary>
    public const string Reset = "reset";

    /// <summary>200 with a web page instead of JSON.</summary>
    public const string Html = "html";

    /// <summary>The body ends before its length.</summary>
    public const string ShortBody = "short-body";

    /// <summary>The JSON of the service itself ends in the middle, at its length.</summary>
    public const string HalfJson = "half-json";

    /// <summary>A right answer, told as <c>text/html</c>.</summary>
    public const string WrongContentType = "wrong-content-type";

    /// <summary>An answer without end.</summary>
    public const string Endless = "endless";

    /// <summary>A gigabyte of blanks, compressed.</summary>
    public const string Bomb = "bomb";

    /// <summary>Redirected to http://169.254.169.254/.</summary>
    public const string ToLinkLocal = "to-link-local";

    /// <summary>The list of models is empty.</summary>
    public const string ModelsEmpty = "models-empty";

    /// <summary>500 for the list of models.</summary>
    public const string Models500 = "models-http-500";

    /// <summary>403 with a web page for the list of models.</summary>
    public const string ModelsEdge403 = "models-edge-403";

    /// <summary>200 with a web page for the list of models.</summary>
    public const string ModelsHtml = "models-html";

    /// <summary>The list of models does not come before the caller goes.</summary>
    public const string ModelsSlowHeaders = "models-slow-headers";

    /// <summary>The connection is reset when the list of models is asked for.</summary>
    public const string ModelsReset = "models-reset";

    /// <summary>All names.</summary>
    public static readonly IReadOnlyList<string> All =
        [.. typeof(ModelMisbehaviour).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];
}
