using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using Trivia.Gateway.Identity;

namespace Trivia.Gateway.Http.Probes;

/// <summary>Health checks and metrics, for orchestrators and scrapers.</summary>
internal static class ProbeRegistration
{
    /// <summary>Tag of the checks that decide whether this process should get traffic.</summary>
    public const string ReadyTag = "ready";

    public static void AddProbes(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<ClusterCheck>("cluster", tags: [ReadyTag]);
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter("Trivia.*", "Microsoft.Orleans")
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections")
            .AddRuntimeInstrumentation()
            .AddPrometheusExporter());
    }

    public static void MapProbes(this WebApplication app, ApiOptions options)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false })
            .AllowAnonymous().DisableRateLimiting();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) })
            .AllowAnonymous().DisableRateLimiting();
        var metrics = app.MapPrometheusScrapingEndpoint("/metrics").DisableRateLimiting();
        if (options.MetricsOpen)
        {
            metrics.AllowAnonymous();
        }
        else
        {
            metrics.RequireAuthorization(Policies.Viewer);
        }
    }
}
