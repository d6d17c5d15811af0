using System.Text;

namespace Trivia.EndToEnd.Tests.Secrecy;

/// <summary>Tapes every response before anyone reads it.</summary>
internal sealed class TapingHandler(Tape tape, string who) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        tape.Add(
            $"{request.Method} {request.RequestUri!.PathAndQuery} as {who}",
            request.RequestUri.AbsolutePath,
            response.IsSuccessStatusCode,
            Encoding.UTF8.GetBytes($"{response.Headers}{response.Content.Headers}"),
            await response.Content.ReadAsByteArrayAsync(cancellationToken));
        return response;
    }
}
