using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Trivia.Gateway.Hosting;
using Trivia.Silo.Probes;

namespace Trivia.Deploy.Tests.Running;

/// <summary>The paths that the real programs serve, as their own code maps them.</summary>
internal static class MappedPaths
{
    private static readonly Dictionary<string, HashSet<string>> Of = new() { ["silo"] = OfSilo(), ["gateway"] = OfGateway() };

    public static bool Serves(string program, string path) => Of[program].Contains(path);

    private static HashSet<string> OfSilo()
    {
        var app = WebApplication.CreateBuilder().AddSiloProbes().Build();
        app.MapSiloProbes();
        return Paths(app);
    }

    private static HashSet<string> OfGateway()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["TRIVIA_SIGNING_KEY"] = Convert.ToBase64String(new byte[32]);
        builder.Configuration["TRIVIA_OPERATOR_KEY"] = new string('x', 32);
        builder.AddTriviaCluster();
        var app = builder.AddTriviaGateway().Build();
        app.MapTriviaGateway();
        return Paths(app);
    }

    private static HashSet<string> Paths(IEndpointRouteBuilder app) =>
        [.. app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(route => route.RoutePattern.RawText!)];
}
