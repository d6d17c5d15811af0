using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Trivia.Ops.Tests;

/// <summary>Answers requests from a list, and keeps them.</summary>
internal sealed class ScriptedServer : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<HttpResponseMessage>> replies = new();

    public List<ScriptedRequest> Requests { get; } = [];

    public ScriptedServer Reply(object body, HttpStatusCode status = HttpStatusCode.OK)
    {
        replies.Enqueue(() => Respond(status, JsonSerializer.Serialize(body, body.GetType(), JsonSerializerOptions.Web), "application/json"));
        return this;
    }

    public ScriptedServer Refuse(HttpStatusCode status, string code, string detail, params string[] errors)
    {
        var problem = JsonSerializer.Serialize(new { code, detail, errors });
        replies.Enqueue(() => Respond(status, problem, "application/problem+json"));
        return this;
    }

    public ScriptedServer Vanish()
    {
        replies.Enqueue(() => throw new HttpRequestException("Connection refused"));
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add(new ScriptedRequest(
            $"{request.Method} {request.RequestUri!.PathAndQuery}", body, request.Headers.Authorization?.Parameter));
        return replies.TryDequeue(out var reply) ? reply() : throw new InvalidOperationException($"Unscripted: {request.RequestUri}");
    }

    private static HttpResponseMessage Respond(HttpStatusCode status, string body, string mediaType) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
}
