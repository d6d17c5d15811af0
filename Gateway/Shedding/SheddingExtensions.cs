using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Faults;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Shedding;

/// <summary>Registers load shedding, and puts it in front of the HTTP API.</summary>
internal static class SheddingExtensions
{
    public static void AddShedding(this IServiceCollection services)
    {
        services.AddOptions<SheddingOptions>().BindConfiguration(SheddingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SheddingMetrics>();
        services.AddSingleton<Admission>();
        services.AddSingleton<ClusterDelay>();
        services.AddSingleton<PoolProbe>();
        services.AddHostedService<LoadSensor>();
    }

    /// <summary>Marks an endpoint as one whose requests may be refused.</summary>
    public static TBuilder ShedAs<TBuilder>(this TBuilder endpoint, NewWork work)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Sheddable(work));

    /// <summary>
    /// Counts an endpoint's requests among the new work under way, and refuses them while that is too much. Counted from when
    /// the body is there: a sender who takes long for it keeps nobody out.
    /// </summary>
    public static TBuilder CountedAs<TBuilder>(this TBuilder endpoint, NewWork work)
        where TBuilder : IEndpointConventionBuilder => endpoint.AddEndpointFilter(async (context, next) =>
    {
        var admission = context.HttpContext.RequestServices.GetRequiredService<Admission>();
        using var slot = admission.TryBegin(work);
        return slot is null ? Busy(context.HttpContext, admission) : await next(context);
    });

    /// <summary>Refuses requests to such endpoints, before anything has been done for them.</summary>
    public static void UseShedding(this WebApplication app)
    {
        var admission = app.Services.GetRequiredService<Admission>();
        app.Use((context, next) =>
            context.GetEndpoint()?.Metadata.GetMetadata<Sheddable>() is { } sheddable && !admission.Admits(sheddable.Work)
                ? Busy(context, admission).ExecuteAsync(context)
                : next(context));
    }

    /// <summary>The refusal, with the time to wait.</summary>
    public static ProblemHttpResult Busy(HttpContext context, Admission admission)
    {
        context.Response.Headers.RetryAfter = admission.RetryAfterSeconds().ToString(CultureInfo.InvariantCulture);
        return Problems.Of(StatusCodes.Status503ServiceUnavailable, ProblemCodes.Busy, "Too many come at once; wait a moment.");
    }
}
