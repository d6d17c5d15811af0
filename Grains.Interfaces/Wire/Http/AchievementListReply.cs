namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>All that can be unlocked.</summary>
public sealed record AchievementListReply
{
    /// <summary>The achievements, in the order in which they are shown.</summary>
    public required IReadOnlyList<AchievementItem> Achievements { get; init; }
}
