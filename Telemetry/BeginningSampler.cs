using System.Collections.Concurrent;
using OpenTelemetry.Trace;

namespace Trivia.Telemetry;

/// <summary>
/// Whether a trace is begun: so many a second of each kind, whatever the load. A share of all would be too few of what is rare,
/// a cut, and too many of what is not, an answer. Whatever belongs to a trace shares its fate, in all processes.
/// </summary>
/// <param name="perSecondMax">Traces begun a second and kind, at most.</param>
/// <param name="time">The clock.</param>
internal sealed class BeginningSampler(int perSecondMax, TimeProvider time) : Sampler
{
    // Kinds are constants of the code; should one ever be made up of data, it must not fill the memory.
    private const int KindsMax = 64;

    private static readonly SamplingResult Yes = new(SamplingDecision.RecordAndSample);
    private static readonly SamplingResult No = new(SamplingDecision.Drop);

    private readonly ConcurrentDictionary<string, SecondsBudget> budgets = new();

    /// <inheritdoc/>
    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
    {
        var parent = samplingParameters.ParentContext;
        var isPart = parent.TraceId != default;
        return (isPart ? (parent.TraceFlags & System.Diagnostics.ActivityTraceFlags.Recorded) != 0 : Begins(samplingParameters.Name)) ? Yes : No;
    }

    private bool Begins(string name)
    {
        if (!name.StartsWith(TraceNames.BeginningPrefix, StringComparison.Ordinal))
        {
            return false;
        }

        if (!budgets.TryGetValue(name, out var budget))
        {
            if (budgets.Count >= KindsMax)
            {
                return false;
            }

            budget = budgets.GetOrAdd(name, static (_, clock) => new SecondsBudget(clock), time);
        }

        return budget.TryTake(perSecondMax);
    }
}
