using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Trivia.Benchmarks.Baselines;

/// <summary>The baseline server: a <see cref="BareHub"/> on loopback, WebSockets and MessagePack only, no logging.</summary>
internal static class BareHubServer
{
    public static async Task Run(int port, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddSingleton(QuestionPayload.Default);
        builder.Services.AddSignalR(options => options.SupportedProtocols = ["messagepack"]).AddMessagePackProtocol();
        await using var app = builder.Build();
        app.MapHub<BareHub>("/hub", options => options.Transports = HttpTransportType.WebSockets);
        await app.StartAsync(cancellationToken);
        Console.WriteLine($"LISTENING {app.Urls.First()}");

        // The parent closes our input when it is done, or when it dies.
        while (await Console.In.ReadLineAsync(cancellationToken) is not null)
        {
        }
    }
}
