using Trivia.Chaos.Runs;

namespace Trivia.Chaos.Judging;

/// <summary>How long a strike was felt. Pure.</summary>
internal static class Recovery
{
    /// <summary>Never longer than this, or the next strike would be taken for it.</summary>
    private static readonly TimeSpan HorizonMax = TimeSpan.FromSeconds(40);

    /// <summary>
    /// From a strike to the last look, before the next strike, at which the event did not answer or a twentieth of its players
    /// was away.
    /// </summary>
    /// <param name="strike">The strike.</param>
    /// <param name="next">The one after it, if there is one.</param>
    /// <param name="samples">All looks, in order.</param>
    public static TimeSpan Of(Struck strike, Struck? next, IReadOnlyList<ProbeSample> samples)
    {
        var end = strike.Began + HorizonMax;
        end = next is not null && next.Began < end ? next.Began : end;
        var bad = samples.LastOrDefault(sample => sample.At >= strike.Began && sample.At < end && !sample.IsGood);
        return bad is null ? TimeSpan.Zero : bad.At - strike.Began;
    }
}
