using System.Diagnostics;

namespace Trivia.Grains.Telemetry;

/// <summary>
/// Traces of what grains do beyond a call: source <c>Trivia.Grains</c>. While nobody listens, or the sampler has taken enough,
/// nothing is told and next to nothing is spent.
/// </summary>
internal static class GrainTraces
{
    /// <summary>Name of the source.</summary>
    public const string SourceName = "Trivia.Grains";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Begins a trace of its own, whatever called: a step of the clock belongs to nobody's request.</summary>
    /// <param name="name">Its kind, a constant that starts with <c>trivia.</c></param>
    public static Activity? Begin(string name)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        Activity.Current = null;
        return Source.StartActivity(name, ActivityKind.Internal, default(ActivityContext));
    }

    /// <summary>Begins a part of the trace at hand, if there is one.</summary>
    public static Activity? Part(string name) => Activity.Current is { Recorded: true } ? Source.StartActivity(name) : null;
}
