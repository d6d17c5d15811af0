using Orleans;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Lobbies;

/// <summary>A player's place in a lobby. Its number is its place in <see cref="LobbyState.Seats"/>, and stays while a game runs.</summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.lobby-seat.v1")]
public sealed record LobbySeat
{
    /// <summary>The player.</summary>
    [Id(0)]
    public required string PlayerId { get; init; }

    /// <summary>Display name.</summary>
    [Id(1)]
    public required string Name { get; init; }

    /// <summary>Keyed hash of the network address.</summary>
    [Id(2)]
    public long AddressHash { get; init; }

    /// <summary>Whether the house plays it.</summary>
    [Id(3)]
    public bool House { get; init; }

    /// <summary>Whether a load tester plays it.</summary>
    [Id(4)]
    public bool Synthetic { get; init; }

    /// <summary>Whether the player has left. The seat is found again by who comes back, until the next game.</summary>
    [Id(5)]
    public bool Left { get; init; }

    /// <summary>Points of the closed rounds of this game.</summary>
    [Id(6)]
    public int Score { get; init; }

    /// <summary>Right answers of this game.</summary>
    [Id(7)]
    public int Correct { get; init; }

    /// <summary>Answers of this game.</summary>
    [Id(8)]
    public int Answered { get; init; }

    /// <summary>Consecutive right answers up to the last closed round.</summary>
    [Id(9)]
    public int Streak { get; init; }

    /// <summary>The longest streak of this game.</summary>
    [Id(10)]
    public int BestStreak { get; init; }

    /// <summary>Sum of the elapsed times of right answers, in milliseconds.</summary>
    [Id(11)]
    public long RightElapsedMs { get; init; }

    /// <summary>What is left of the latency allowance, in milliseconds; see <see cref="LatencyAllowance"/>.</summary>
    [Id(12)]
    public int QuotaMs { get; init; } = LatencyAllowance.QuotaMsMax;

    /// <summary>The first round of this game that the player could answer.</summary>
    [Id(13)]
    public int FromRound { get; init; }

    /// <summary>Rounds of this game in which the player's answer was the fastest right one.</summary>
    [Id(14)]
    public int Fastest { get; init; }

    /// <summary>The picture that the player had chosen when the seat was taken; null for none.</summary>
    [Id(15)]
    public string? Avatar { get; init; }

    /// <summary>The seat at the start of a game: points and streaks begin anew, the allowance goes on.</summary>
    /// <param name="fromRound">The first round.</param>
    public LobbySeat Anew(int fromRound) => new()
    {
        PlayerId = PlayerId,
        Name = Name,
        AddressHash = AddressHash,
        House = House,
        Synthetic = Synthetic,
        QuotaMs = QuotaMs,
        FromRound = fromRound,
        Avatar = Avatar,
    };
}
