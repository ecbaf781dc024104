using System.Net;
using System.Text;
using Newsreel.Providers.Http;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm.Calls;

/// <summary>
/// Stands between the libraries of services and the network: names us, reads every reply as a whole and no larger than it should be, and
/// throws a failure for each that is no answer, so that the libraries see answers only.
/// </summary>
/// <param name="pace">Is told what tokens are left.</param>
/// <param name="clock">Tells how far away a time of the service is.</param>
internal sealed class ReplyReader(TokenPace pace, TimeProvider clock) : DelegatingHandler
{
    private const long MostBytes = 8 << 20;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.UserAgent.Clear();
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent.Plain);
        try
        {
            using var answer = await base.SendAsync(request, cancellationToken);
            pace.Note(answer.Headers);
            var body = await AnswerBody.ReadAsync(answer.Content, MostBytes, ModelFailure.Answer, cancellationToken);
            var reply = new ServiceReply((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? "", body, WaitWish.Of(answer.Headers, clock.GetUtcNow()));
            return ServiceRefusal.Of(reply) is { } refusal ? throw refusal : Whole(answer.StatusCode, body, request);
        }
        catch (InvalidDataException failure)
        {
            throw new ModelCallFailure(ModelFailure.Answer, "answered something that cannot be unpacked", inner: failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw Broken(failure, isHere: request.RequestUri?.IsLoopback == true);
        }
    }

    private static HttpResponseMessage Whole(HttpStatusCode status, string body, HttpRequestMessage request) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json"), RequestMessage = request };

    // On this machine nothing listens until somebody starts it; on the way to others a connection may fail once.
    private static ModelCallFailure Broken(Exception failure, bool isHere) => failure switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => new(ModelFailure.Unreachable, "cannot be reached safely: its certificate is not accepted", inner: failure),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => new(ModelFailure.Unreachable, "cannot be reached: its name is not known", mayPass: !isHere, failure),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError } or OperationCanceledException => new(ModelFailure.Unreachable, "cannot be reached", mayPass: !isHere, failure),
        _ => new(ModelFailure.Busy, "broke off its answer", mayPass: true, failure),
    };
}
