using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Trivia.Fleet.Tests.Sockets;

/// <summary>A real SignalR server on a loopback port of its own.</summary>
public sealed class BareHubServer : IAsyncLifetime
{
    private WebApplication app = null!;

    public Uri Url { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSignalR(options => options.KeepAliveInterval = TimeSpan.FromMilliseconds(100))
            .AddMessagePackProtocol();
        app = builder.Build();
        app.MapHub<BareHub>("/hub", options => options.Transports = HttpTransportType.WebSockets);
        app.MapGet("/refuse", () => Microsoft.AspNetCore.Http.Results.Text("not for you", statusCode: 403));
        await app.StartAsync();
        Url = new Uri(app.Urls.First());
    }

    public Task Stop() => app.StopAsync();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
