using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Players;

/// <summary>
/// A finished game as one of its players lived it. Whoever ran the game sends it to the player until that has succeeded;
/// the player counts it once.
/// </summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.finished-game.v1")]
public sealed record FinishedGame
{
    /// <summary>Longest id of a game, in characters.</summary>
    public const int GameIdLengthMax = 64;

    /// <summary>Most answers of one game that are looked at, the first ones.</summary>
    public const int AnswersMax = 200;

    /// <summary>The game's own id, never used again: the royale, or the lobby and the number of its game.</summary>
    [Id(0)]
    public required string GameId { get; init; }

    /// <summary>What was played.</summary>
    [Id(1)]
    public required GameKind Kind { get; init; }

    /// <summary>What the game was called: an event's title, a lobby's topic. Plain text.</summary>
    [Id(2)]
    public required string Title { get; init; }

    /// <summary>When it ended; the same for all of its players.</summary>
    [Id(3)]
    public required DateTimeOffset FinishedAt { get; init; }

    /// <summary>The player's points.</summary>
    [Id(4)]
    public required int Score { get; init; }

    /// <summary>The player's rank, from 1; 0 where there was none.</summary>
    [Id(5)]
    public required int Rank { get; init; }

    /// <summary>How many played.</summary>
    [Id(6)]
    public required int Players { get; init; }

    /// <summary>Whether the player stayed to the end; in a royale, to the own end.</summary>
    [Id(7)]
    public required bool Stayed { get; init; }

    /// <summary>The conditions of the game.</summary>
    [Id(8)]
    public required GameConditions Conditions { get; init; }

    /// <summary>The questions that counted and that the player met, in order.</summary>
    [Id(9)]
    public ImmutableArray<FinishedAnswer> Answers { get; init; } = [];

    /// <summary>See <see cref="Feats"/>.</summary>
    [Id(10)]
    public ImmutableArray<string> Feats { get; init; } = [];

    /// <summary>Whether the player won against others.</summary>
    public bool IsWon => Rank == 1 && Players > 1 && !Conditions.CalledOff;
}
