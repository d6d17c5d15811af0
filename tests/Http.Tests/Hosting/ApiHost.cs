using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Trivia.Gateway.Http;
using Trivia.Gateway.Identity;
using Trivia.Gateway.Web;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Http.Tests.Hosting;

/// <summary>The API over real HTTP on a free port, in front of a silo of scripted grains.</summary>
public class ApiHost : IAsyncLifetime
{
    public const string OperatorKey = "a-key-for-tests-only-0123456789";

    /// <summary>What this host maps besides the API.</summary>
    public static readonly string[] OwnPaths = [HubNames.Path, "/forgotten", "/fault", "/silence", "/expired"];

    // A host of its own, because a silo takes a clock that is set by hand for its own death.
    private readonly IHost silo;
    private readonly WebApplication app;
    private readonly HttpClient client;

    public ApiHost()
        : this([])
    {
    }

    protected ApiHost(Dictionary<string, string?> settings)
    {
        DataDirectory = Directory.CreateTempSubdirectory("trivia-http-tests-").FullName;
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Trivia:DataDirectory"] = DataDirectory,
            ["Trivia:OperatorKey"] = OperatorKey,
            ["Trivia:Http:EventListAgeMsMax"] = "0",
            ["Trivia:Http:TopicListAgeMsMax"] = "0",

            // Its sensor would take leaps of the clock for load.
            ["Trivia:Gateway:Shedding:Enabled"] = "false",
            ["Logging:LogLevel:Default"] = "Trace",
            ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Trace",
            ["Logging:LogLevel:Orleans"] = "Warning",
        });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders().AddProvider(Logs);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(Time);
        var (siloPort, gatewayPort) = (FreePort(), FreePort());
        builder.Host.UseOrleansClient(cluster => cluster.UseLocalhostClustering(gatewayPort));
        builder.AddTriviaIdentity().AddTriviaApi();
        app = builder.Build();
        silo = BuildSilo(siloPort, gatewayPort);
        app.UseTriviaWebApp();
        app.MapTriviaApi();

        // Stand-ins for the hub and for an endpoint whose author forgot to say who may call it.
        app.MapGet(HubNames.Path, (ClaimsPrincipal user) => user.PlayerId()).RequireAuthorization(Policies.Player);
        app.MapGet("/forgotten", () => "secret");
        app.MapGet("/fault", string () => throw new InvalidOperationException("a secret cause")).AllowAnonymous();
        app.MapGet("/silence", string () => throw new TimeoutException()).AllowAnonymous();
        app.MapGet("/expired", string () => throw new OperationCanceledException("Message expired before placement could complete.")).AllowAnonymous();
        client = new HttpClient();
    }

    public string DataDirectory { get; }

    public ScriptedCluster Script { get; } = new();

    public LogSink Logs { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2030, 6, 1, 20, 0, 0, TimeSpan.Zero));

    public Uri Address => client.BaseAddress!;

    public IServiceProvider Services => app.Services;

    public async ValueTask InitializeAsync()
    {
        await silo.StartAsync();
        await app.StartAsync();
        client.BaseAddress = new Uri(app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await silo.StopAsync();
        silo.Dispose();
        client.Dispose();
        Directory.Delete(DataDirectory, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Sends a request; the bearer may be a token or the operator key.</summary>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, string? bearer = null, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> Get(string path, string? bearer = null) => Send(HttpMethod.Get, path, bearer);

    public Task<HttpResponseMessage> Post<T>(string path, T body, string? bearer = null) =>
        Send(HttpMethod.Post, path, bearer, JsonContent.Create(body));

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) =>
        client.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Signs a simulated guest in, whom no limit holds back.</summary>
    public async Task<GuestReply> Guest(string name = "Ada")
    {
        var ticket = Services.GetRequiredService<TokenIssuer>().IssueTicket(1_000, TimeSpan.FromHours(1)).Token;
        var response = await Post("/api/guests", new GuestRequest { Name = name, Ticket = ticket });
        return await response.Read<GuestReply>();
    }

    /// <summary>A token of staff.</summary>
    public string Staff(string role) =>
        Services.GetRequiredService<TokenIssuer>().IssueStaff("Grace", role, TimeSpan.FromHours(1)).Token;

    private IHost BuildSilo(int siloPort, int gatewayPort)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(Script);
        builder.UseOrleans(orleans => orleans.UseLocalhostClustering(siloPort, gatewayPort));
        return builder.Build();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
