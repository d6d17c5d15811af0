namespace Trivia.Gateway.Http.Faults;

/// <summary>Registers error replies.</summary>
internal static class FaultRegistration
{
    public static void AddFaultReplies(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
            context.ProblemDetails.Extensions.TryAdd(
                Problems.CodeKey, Problems.CodeOf(context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode)));
        services.AddExceptionHandler<FaultHandler>();

        // A body that cannot be read is described by the handler, in every environment.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }
}
