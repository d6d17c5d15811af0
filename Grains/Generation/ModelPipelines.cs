using System.Security.Cryptography;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Generation;

/// <summary>How calls to the model are guarded: a whole call has a deadline and retries, each try a timeout and a circuit breaker.</summary>
internal static class ModelPipelines
{
    /// <summary>The guard of a whole call.</summary>
    public const string Call = "model-call";

    /// <summary>The guard of one try, shared by all generators of a process.</summary>
    public const string Try = "model-try";

    private const int FailuresCountedMin = 10;
    private static readonly TimeSpan FailuresCountedOver = TimeSpan.FromSeconds(30);

    /// <summary>Registers both.</summary>
    public static void AddModelPipelines(this IServiceCollection services)
    {
        services.AddResiliencePipeline<string, ChatResponse>(Call, (builder, context) =>
        {
            var options = context.ServiceProvider.GetRequiredService<IOptions<GenerationOptions>>().Value;
            builder.AddTimeout(options.CallDeadline).AddRetry(Retries(options.Retries));
        });
        services.AddResiliencePipeline<string, ChatResponse>(Try, (builder, context) =>
        {
            var options = context.ServiceProvider.GetRequiredService<IOptions<GenerationOptions>>().Value;
            var logger = context.ServiceProvider.GetRequiredService<ILogger<ModelDesk>>();
            builder.AddCircuitBreaker(Breaker(options, logger)).AddTimeout(options.CallTimeout);
        });
    }

    private static RetryStrategyOptions<ChatResponse> Retries(RetryLimits limits) => new()
    {
        // The rule counts the tries.
        MaxRetryAttempts = int.MaxValue,
        ShouldHandle = arguments => ValueTask.FromResult(Wait(arguments.Outcome, arguments.AttemptNumber, jitter: 0, limits) is not null),
        DelayGenerator = arguments => ValueTask.FromResult(Wait(arguments.Outcome, arguments.AttemptNumber, Chance(), limits)),
    };

    private static CircuitBreakerStrategyOptions<ChatResponse> Breaker(GenerationOptions options, ILogger logger) => new()
    {
        FailureRatio = options.BreakShare,
        MinimumThroughput = FailuresCountedMin,
        SamplingDuration = FailuresCountedOver,
        BreakDuration = options.BreakFor,
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is TimeoutRejectedException or ModelFaultException
        {
            Code: JobErrorCode.Busy or JobErrorCode.Server or JobErrorCode.TimedOut or JobErrorCode.Unreachable,
        }),
        OnOpened = arguments =>
        {
            logger.CircuitOpened(arguments.BreakDuration.TotalSeconds);
            return ValueTask.CompletedTask;
        },
        OnClosed = _ =>
        {
            logger.CircuitClosed();
            return ValueTask.CompletedTask;
        },
    };

    private static TimeSpan? Wait(Outcome<ChatResponse> outcome, int triedBefore, double jitter, RetryLimits limits) =>
        outcome.Exception is ModelFaultException fault
            ? CallRetry.Wait(fault.Code, triedBefore + 1, fault.RetryAfter, jitter, limits)
            : null;

    private static double Chance() => RandomNumberGenerator.GetInt32(1_000_000) / 1e6;
}
