using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Trivia.Telemetry;

namespace Trivia.Silo.Probes;

/// <summary>Health checks and metrics of a silo without a gateway, at an address that players never see.</summary>
internal static class SiloProbes
{
    private const string ReadyTag = "ready";

    /// <summary>Adds what the probes need.</summary>
    public static TBuilder AddSiloProbes<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Services.AddHealthChecks().AddCheck<SiloReady>("silo", tags: [ReadyTag]);
        return builder.AddTriviaMetrics();
    }

    /// <summary>Maps the probes where a gateway has them too.</summary>
    public static void MapSiloProbes(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) });
        if (app.Services.GetRequiredService<TelemetrySetup>().Options.Metrics)
        {
            app.MapPrometheusScrapingEndpoint("/metrics");
        }
    }
}
