using Orleans;

namespace Trivia.Grains.Rules.Reels;

/// <summary>One decisive answer: a scene of the reel.</summary>
[GenerateSerializer, Immutable, Alias("trivia.reels.moment.v1")]
public sealed record ReelMoment
{
    /// <summary>Why it is shown.</summary>
    [Id(0)]
    public required MomentKind Kind { get; init; }

    /// <summary>One-based number of the round.</summary>
    [Id(1)]
    public required int Round { get; init; }

    /// <summary>The question.</summary>
    [Id(2)]
    public required string Question { get; init; }

    /// <summary>The right option.</summary>
    [Id(3)]
    public required string Answer { get; init; }

    /// <summary>Who answered.</summary>
    [Id(4)]
    public required ReelPlayer Player { get; init; }

    /// <summary>Place of the player in the facts.</summary>
    [Id(5)]
    public required int PlayerIndex { get; init; }

    /// <summary>Whether the answer was right.</summary>
    [Id(6)]
    public required bool IsRight { get; init; }

    /// <summary>How long the player took.</summary>
    [Id(7)]
    public required int ElapsedMs { get; init; }

    /// <summary>What the round changed in the player's score.</summary>
    [Id(8)]
    public required int Points { get; init; }

    /// <summary>The player's rank after the round, from 1; equal scores share one.</summary>
    [Id(9)]
    public required int Rank { get; init; }

    /// <summary>
    /// What the kind counts: right answers in a row for streaks, others passed for a climb, points taken off the lead for a
    /// swing, players who were wrong for the only one right; otherwise 0.
    /// </summary>
    [Id(10)]
    public required int Count { get; init; }

    /// <summary>How long the scene is shown.</summary>
    [Id(11)]
    public required int DurationMs { get; init; }
}
