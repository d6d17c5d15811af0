namespace Trivia.Fleet.Plans;

/// <summary>How simulated players behave. Shares are between 0 and 1.</summary>
internal sealed record BehaviourPlan
{
    /// <summary>Mean of the players' skill, an Elo number like the difficulty of questions.</summary>
    public double SkillMean { get; init; } = 1200;

    /// <summary>Standard deviation of the players' skill.</summary>
    public double SkillSpread { get; init; } = 250;

    /// <summary>How long players think.</summary>
    public ThinkPlan Think { get; init; } = ThinkPlan.Human;

    /// <summary>Share of questions that a player lets pass.</summary>
    public double SkipShare { get; init; } = 0.02;

    /// <summary>Share of players who take a seat, leave before the first question and never come back.</summary>
    public double AbsentShare { get; init; }

    /// <summary>Share of questions at which a player loses the connection.</summary>
    public double DropShare { get; init; }

    /// <summary>Shortest absence of a player who dropped out, in milliseconds.</summary>
    public int AwayMsMin { get; init; } = 500;

    /// <summary>Longest absence of a player who dropped out, in milliseconds.</summary>
    public int AwayMsMax { get; init; } = 5_000;
}
