using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Trivia.Telemetry.Tests.Otlp;

/// <summary>A collector of traces and logs that speaks OTLP over HTTP, and keeps what it gets.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private const string ServiceName = "service.name";

    private readonly WebApplication app;
    private readonly ConcurrentQueue<SpanSeen> spans = new();
    private readonly ConcurrentQueue<(string Service, string Text)> logs = new();

    private Collector(WebApplication app)
    {
        this.app = app;
        app.MapPost("/v1/traces", async (HttpRequest request) => Take(await Body(request), Spans, spans));
        app.MapPost("/v1/logs", async (HttpRequest request) => Take(await Body(request), Lines, logs));
    }

    /// <summary>Where it listens.</summary>
    public string Url => app.Urls.Single();

    public IReadOnlyList<SpanSeen> AllSpans => [.. spans];

    public IReadOnlyList<(string Service, string Text)> AllLogs => [.. logs];

    public static async Task<Collector> Start()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        await collector.app.StartAsync();
        return collector;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static IResult Take<T>(byte[] body, Func<string, ProtoMessage, IEnumerable<T>> read, ConcurrentQueue<T> into)
    {
        foreach (var ofService in ProtoMessage.Read(body).Messages(1))
        {
            foreach (var item in read(ServiceOf(ofService), ofService))
            {
                into.Enqueue(item);
            }
        }

        return Results.Bytes([], "application/x-protobuf");
    }

    private static IEnumerable<SpanSeen> Spans(string service, ProtoMessage ofService) =>
        from ofSource in ofService.Messages(2)
        let source = ofSource.Messages(1).Single().Text(1)
        from span in ofSource.Messages(2)
        select new SpanSeen(
            service, source, span.Hex(1), span.Hex(2), span.Hex(4), span.Text(5), span.Number(7), span.Number(8),
            [.. span.Messages(9).Select(tag => tag.Text(1))]);

    private static IEnumerable<(string Service, string Text)> Lines(string service, ProtoMessage ofService) =>
        ofService.Messages(2).SelectMany(ofSource => ofSource.Messages(2)).Select(line => (service, line.Messages(5).Single().Text(1)));

    private static string ServiceOf(ProtoMessage ofService) => ofService.Messages(1)
        .SelectMany(resource => resource.Messages(1)).Single(tag => tag.Text(1) == ServiceName).Messages(2).Single().Text(1);

    private static async Task<byte[]> Body(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.ToArray();
    }
}
