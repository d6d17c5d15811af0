using System.Collections.Immutable;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>Fact: a question was answered, and this is how.</summary>
[GenerateSerializer, Immutable, Alias("trivia.lobby.revealed.v1")]
public sealed record LobbyRevealed : LobbyEvent
{
    /// <summary>The round.</summary>
    [Id(0)]
    public required int Round { get; init; }

    /// <summary>The question's number in its game.</summary>
    [Id(1)]
    public required int Number { get; init; }

    /// <summary>Place of the right option.</summary>
    [Id(2)]
    public required int Correct { get; init; }

    /// <summary>Why.</summary>
    [Id(3)]
    public string? Explanation { get; init; }

    /// <summary>How many chose each option.</summary>
    [Id(4)]
    public required ImmutableArray<int> Picks { get; init; }

    /// <summary>The fastest right answers.</summary>
    [Id(5)]
    public required ImmutableArray<SeatResult> Fastest { get; init; }

    /// <summary>What the round gave, by seat.</summary>
    [Id(6)]
    public required ImmutableArray<SeatResult> Results { get; init; }

    /// <summary>Every seat's score after it, by seat number.</summary>
    [Id(7)]
    public required ImmutableArray<int> Scores { get; init; }

    /// <summary>Until when it is shown; then votes and flags are taken.</summary>
    [Id(8)]
    public required DateTimeOffset Until { get; init; }

    /// <summary>Time for votes and flags after it, in milliseconds.</summary>
    [Id(9)]
    public int FeedbackMs { get; init; }

    /// <summary>The question, for votes and flags; null for a round that an older silo revealed.</summary>
    [Id(10)]
    public string? QuestionId { get; init; }

    /// <summary>Its version.</summary>
    [Id(11)]
    public int QuestionVersion { get; init; }
}
