using Trivia.Gateway.Hosting;
using Trivia.Silo.Hosting;

// One process by default: the silo, and the gateway with the web page in front of it. With --gateway-off or --cluster only
// the silo.
return await SiloCommandLine.Run(args, async settings =>
{
    // A silo of a cluster keeps nothing of its own.
    using var folder = settings.Cluster.Options.IsCluster ? null : await DataFolder.Claim(settings.DataDirectory, TimeProvider.System);
    if (settings.GatewayOff)
    {
        using var silo = SiloAlone.Build(settings);
        await silo.RunTrivia(settings);
        return;
    }

    ServeAddresses.Check(settings.Urls);
    await using var app = WebApplication.CreateBuilder().AddTriviaSilo(settings).AddTriviaGateway().Build();
    app.MapTriviaGateway();
    await app.RunTrivia(settings);
});
