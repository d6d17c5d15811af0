namespace Trivia.Chaos.Judging;

/// <summary>A step of a royale: when it was due by what the players had been told, and when they saw it.</summary>
/// <param name="Name">What was seen, e.g. <c>Reveal 4</c>.</param>
/// <param name="From">When the fact was seen that said when this one is due.</param>
/// <param name="Due">When it was due at the latest.</param>
/// <param name="Seen">When the first player saw it.</param>
/// <param name="SeenByAll">When the last of those saw it who were there.</param>
internal sealed record PhaseTime(string Name, DateTimeOffset From, DateTimeOffset Due, DateTimeOffset Seen, DateTimeOffset SeenByAll)
{
    /// <summary>How late it came; zero when it was in time.</summary>
    public TimeSpan Late => Positive(Seen - Due);

    /// <summary>How late it came to the last of those who were there.</summary>
    public TimeSpan LateForAll => Positive(SeenByAll - Due);

    private static TimeSpan Positive(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.Zero;
}
