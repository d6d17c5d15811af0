namespace Trivia.Benchmarks.Harness;

/// <summary>How rounds are run.</summary>
/// <param name="Mode">What a round consists of.</param>
/// <param name="Window">Time over which the players' answers are spread evenly.</param>
/// <param name="Seed">Decides the order in which players answer.</param>
internal sealed record RoundPlan(RoundMode Mode, TimeSpan Window, int Seed)
{
    /// <summary>Pause between the last question read and the first answer, so that the two don't overlap.</summary>
    public static TimeSpan Pause => TimeSpan.FromMilliseconds(200);

    /// <summary>Longest wait for the last question or acknowledgement.</summary>
    public static TimeSpan Timeout => TimeSpan.FromSeconds(30);
}
