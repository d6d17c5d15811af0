using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Trivia.Silo.Hosting;

/// <summary>Runs a host and says where things are.</summary>
internal static class RunExtensions
{
    /// <summary>Starts the host, prints where things are, and serves until the process is told to stop.</summary>
    public static async Task RunTrivia(this IHost host, SiloSettings settings)
    {
        await host.StartAsync();
        var urls = host.Services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var configuration = host.Services.GetRequiredService<IConfiguration>();
        await Console.Out.WriteLineAsync(StartNote.Of(settings, urls, configuration));
        await host.WaitForShutdownAsync();
    }
}
