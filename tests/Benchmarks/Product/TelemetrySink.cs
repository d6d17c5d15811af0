using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Trivia.Benchmarks.Product;

/// <summary>A collector that takes everything and keeps nothing, and a scraper that asks every second, in the driver's process.</summary>
internal sealed class TelemetrySink : IAsyncDisposable
{
    private static readonly TimeSpan ScrapeEvery = TimeSpan.FromSeconds(1);

    private readonly WebApplication app;
    private readonly CancellationTokenSource stopping = new();
    private Task scraping = Task.CompletedTask;

    private TelemetrySink(WebApplication app) => this.app = app;

    /// <summary>Where it listens.</summary>
    public string Url => app.Urls.Single();

    public static async Task<TelemetrySink> Start()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new TelemetrySink(builder.Build());
        sink.app.MapPost("/{**path}", async (HttpRequest request) =>
        {
            await request.Body.CopyToAsync(Stream.Null, request.HttpContext.RequestAborted);
            return Results.Bytes([], "application/x-protobuf");
        });
        await sink.app.StartAsync();
        return sink;
    }

    /// <summary>Scrapes a server from now on.</summary>
    public void Scrape(Uri server, string operatorKey) => scraping = ScrapeAll(server, operatorKey);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await scraping;
        await app.DisposeAsync();
        stopping.Dispose();
    }

    private async Task ScrapeAll(Uri server, string operatorKey)
    {
        using var http = new HttpClient { BaseAddress = server };
        http.DefaultRequestHeaders.Authorization = new("Bearer", operatorKey);
        using var timer = new PeriodicTimer(ScrapeEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping.Token))
            {
                using var page = await http.GetAsync("/metrics", stopping.Token);
                page.EnsureSuccessStatusCode();
                await page.Content.CopyToAsync(Stream.Null, stopping.Token);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The run is over.
        }
    }
}
