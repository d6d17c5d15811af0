namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A finished game.</summary>
[ToldAfterReveal]
public sealed record GameItem
{
    /// <summary>The game: an event's id, or a lobby's and the number of its game.</summary>
    public required string Id { get; init; }

    /// <summary><c>royale</c> or <c>lobby</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it was called.</summary>
    public required string Title { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset FinishedAt { get; init; }

    /// <summary>Points.</summary>
    public required int Score { get; init; }

    /// <summary>Rank, from 1; 0 where there was none.</summary>
    public required int Rank { get; init; }

    /// <summary>How many played.</summary>
    public required int Players { get; init; }

    /// <summary>Questions met.</summary>
    public required int Questions { get; init; }

    /// <summary>Right answers.</summary>
    public required int Right { get; init; }

    /// <summary>Experience gained.</summary>
    public required int Experience { get; init; }

    /// <summary>Whether it moved the rating and the leaderboard.</summary>
    public required bool Rated { get; init; }

    /// <summary>By how much the rating moved.</summary>
    public required double EloChange { get; init; }
}
