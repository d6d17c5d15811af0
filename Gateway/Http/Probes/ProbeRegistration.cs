using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Trivia.Gateway.Identity;
using Trivia.Telemetry;

namespace Trivia.Gateway.Http.Probes;

/// <summary>Health checks and metrics, for orchestrators and scrapers.</summary>
internal static class ProbeRegistration
{
    /// <summary>Tag of the checks that decide whether this process should get traffic.</summary>
    public const string ReadyTag = "ready";

    public static void AddProbes(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<ClusterCheck>("cluster", tags: [ReadyTag]);
        builder.AddTriviaMetrics();
    }

    public static void MapProbes(this WebApplication app, ApiOptions options)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false })
            .AllowAnonymous().DisableRateLimiting();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) })
            .AllowAnonymous().DisableRateLimiting();
        if (app.Services.GetRequiredService<TelemetrySetup>().Options.Metrics)
        {
            app.MapMetrics(options);
        }
    }

    private static void MapMetrics(this WebApplication app, ApiOptions options)
    {
        var metrics = app.MapPrometheusScrapingEndpoint("/metrics").DisableRateLimiting();
        if (options.MetricsPort > 0)
        {
            metrics.AllowAnonymous().OnlyAt(options.MetricsPort);
        }
        else if (options.MetricsOpen)
        {
            metrics.AllowAnonymous();
        }
        else
        {
            metrics.RequireAuthorization(Policies.Viewer);
        }
    }

    // By the port of the socket: the Host header says what the caller likes.
    private static void OnlyAt(this IEndpointConventionBuilder endpoint, int port) => endpoint.Add(builder =>
    {
        var next = builder.RequestDelegate!;
        builder.RequestDelegate = context =>
        {
            if (context.Connection.LocalPort == port)
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    });
}
