using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Trivia.Gateway.Hosting;
using Trivia.Gateway.Identity;

namespace Trivia.Gateway.Tests.Harness;

/// <summary>A gateway on a loopback port of its own, before a scripted cluster.</summary>
internal sealed class GatewayHost : IAsyncDisposable
{
    private readonly string dataDirectory = Directory.CreateTempSubdirectory("gateway-tests-").FullName;
    private WebApplication app = null!;

    public Uri Url { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    /// <summary>Starts a gateway and waits until it is ready.</summary>
    /// <param name="cluster">Where its grains are.</param>
    /// <param name="settings">Pairs of configuration keys below <c>Trivia:Gateway:</c> and values.</param>
    public static async Task<GatewayHost> Start(ScriptedCluster cluster, params (string Key, object Value)[] settings)
    {
        var host = new GatewayHost();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        // A machine that is busy with other tests is nothing that these should notice.
        builder.Configuration["Trivia:Gateway:Shedding:Enabled"] = "false";
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(
            setting => $"Trivia:Gateway:{setting.Key}", setting => (string?)FormattableString.Invariant($"{setting.Value}")));
        builder.Configuration["Trivia:DataDirectory"] = host.dataDirectory;
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(cluster.Client);
        builder.Services.AddSingleton<IGrainFactory>(cluster.Client);
        builder.AddTriviaGateway();
        host.app = builder.Build();
        host.app.MapTriviaGateway();
        await host.app.StartAsync();
        host.Url = new Uri(host.app.Urls.First());
        await Eventually.True(host.IsReady, "the gateway is ready");
        return host;
    }

    public string Token(string playerId, bool loadTest = false) =>
        Services.GetRequiredService<TokenIssuer>().IssueGuest(playerId, $"Name of {playerId}", loadTest).Token;

    public Task<TestPlayer> Connect(string playerId, bool json = false) =>
        TestPlayer.Connect(this, playerId, json);

    public Task Stop() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(dataDirectory, recursive: true);
    }

    /// <summary>What one health check says.</summary>
    public async Task<HealthStatus> Health(string name)
    {
        var report = await Services.GetRequiredService<HealthCheckService>()
            .CheckHealthAsync(check => check.Name == name, TestContext.Current.CancellationToken);
        return report.Status;
    }

    private async Task<bool> IsReady() => await Health("streams") == HealthStatus.Healthy;
}
