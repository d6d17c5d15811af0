using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Trivia.Grains.Interfaces.Calls;

namespace Trivia.Gateway.Http.Faults;

/// <summary>Turns exceptions into problem details that say no more than the caller needs.</summary>
internal sealed class FaultHandler(IProblemDetailsService problems, ILogger<FaultHandler> logger) : IExceptionHandler
{
    private const int ClientClosedRequest = 499;
    private const int RetryAfterSeconds = 1;

    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = ClientClosedRequest;
            return true;
        }

        var (status, detail) = Describe(exception, httpContext);
        httpContext.Response.StatusCode = status;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = new ProblemDetails { Status = status, Detail = detail },
        });
    }

    private (int Status, string Detail) Describe(Exception exception, HttpContext context)
    {
        switch (exception)
        {
            case BadHttpRequestException { InnerException: JsonException json } bad:
                return (bad.StatusCode, $"The body is not the JSON that this endpoint takes: look at {json.Path ?? "its start"}.");
            case BadHttpRequestException bad:
                return (bad.StatusCode, bad.Message);
            case var _ when Unanswered.Is(exception):
                logger.ClusterSilent(context.Request.Path, exception);
                context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
                return (StatusCodes.Status503ServiceUnavailable,
                    "The servers did not answer in time. The same request may be sent again, with the same command id.");
            default:
                logger.RequestFailed(context.Request.Path, exception);
                return (StatusCodes.Status500InternalServerError, "Something went wrong on our side.");
        }
    }
}
