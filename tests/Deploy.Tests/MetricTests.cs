using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Trivia.Deploy.Tests.Checks;
using Trivia.Gateway.Http;
using Trivia.Gateway.Http.Probes;
using Trivia.Gateway.Telemetry;

namespace Trivia.Deploy.Tests;

/// <summary>What the autoscaler's numbers are made of is what a gateway exports, by the real exporter.</summary>
public sealed class MetricTests
{
    [Fact]
    public async Task Gateway_ThatWorks_ExportsEverySeriesOfTheAdaptersRules()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<GatewayMetrics>();
        builder.AddProbes();
        builder.Services.AddAuthorization();
        await using var app = builder.Build();
        app.MapProbes(new ApiOptions { MetricsOpen = true });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        var metrics = app.Services.GetRequiredService<GatewayMetrics>();
        metrics.ConnectionOpened();
        metrics.Answered("ok", TimeSpan.FromMilliseconds(3));
        var exported = (await client.GetStringAsync("/metrics", TestContext.Current.CancellationToken)).Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('{', ' ')[0]).ToHashSet();

        Autoscaling.Rules.Keys.ShouldNotBeEmpty();
        Autoscaling.Rules.Keys.ShouldAllBe(series => exported.Contains(series));
    }

    [Fact]
    public async Task Metrics_WithAPortOfTheirOwn_AreServedThereAndNowhereElse()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.AddProbes();
        builder.Services.AddAuthorization();
        var ports = new[] { FreePort(), FreePort() };
        builder.WebHost.UseUrls([.. ports.Select(port => $"http://127.0.0.1:{port}")]);
        await using var app = builder.Build();
        app.MapProbes(new ApiOptions { MetricsPort = ports[1] });
        await app.StartAsync(TestContext.Current.CancellationToken);

        (await Ask(ports[1], null)).ShouldBe(HttpStatusCode.OK);
        (await Ask(ports[0], null)).ShouldBe(HttpStatusCode.NotFound);
        (await Ask(ports[0], $"127.0.0.1:{ports[1]}")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpStatusCode> Ask(int port, string? host)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://127.0.0.1:{port}/metrics"));
        request.Headers.Host = host;
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
