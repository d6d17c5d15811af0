using Orleans.Dashboard;
using Trivia.Gateway.Identity;
using Trivia.Telemetry;

namespace Trivia.Gateway.Http.Dashboard;

/// <summary>Orleans' own dashboard, for operators, where it is asked for.</summary>
internal static class DashboardEndpoints
{
    /// <summary>Where it is.</summary>
    public const string Path = "/orleans";

    // Named one by one: what shows a grain's state, or log lines as they come, shows right answers before their reveal, and a
    // new version may bring more of the kind.
    private static readonly HashSet<string> Shown = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "index.html", "favicon.ico", "index.min.js", "index.css", "fonts/{**path}", "img/{**path}", "version", "DashboardCounters",
        "ClusterStats", "Reminders", "Reminders/{page:int}", "HistoricalStats/{*path}", "SiloProperties/{*address}", "SiloMetadata/{*address}",
        "SiloStats/{*address}", "SiloCounters/{*address}", "GrainStats/{*grainName}", "TopGrainMethods", "LifecycleStages", "GrainTypes",
    };

    /// <summary>Maps it behind the right of operators, if the settings ask for it.</summary>
    public static void MapDashboard(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<TelemetrySetup>().Options.Dashboard)
        {
            return;
        }

        app.MapOrleansDashboard(Path).RequireAuthorization(Policies.Operator).ExcludeFromDescription().AddEndpointFilter(
            (context, next) => IsShown(context.HttpContext) ? next(context) : ValueTask.FromResult<object?>(TypedResults.NotFound()));
    }

    private static bool IsShown(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint route && Shown.Contains(route.RoutePattern.RawText![Path.Length..].Trim('/'));
}
