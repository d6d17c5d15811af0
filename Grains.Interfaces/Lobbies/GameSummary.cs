using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>
/// A finished game: what experience, ratings, achievements, leaderboards and reels are made from. Handed to every
/// <see cref="IGameFinished"/> at least once; <see cref="GameId"/> tells repeats.
/// </summary>
[GenerateSerializer, Immutable, Alias("trivia.lobby.game-summary.v1")]
public sealed record GameSummary
{
    /// <summary>The game: lobby and number, e.g. <c>l-5d0c81aa93e2-g3</c>.</summary>
    [Id(0)]
    public required string GameId { get; init; }

    /// <summary>The lobby.</summary>
    [Id(1)]
    public required string LobbyId { get; init; }

    /// <summary>When it started.</summary>
    [Id(2)]
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    [Id(3)]
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>Topics the host chose; empty for all.</summary>
    [Id(4)]
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>
    /// Whether it moves anyone's numbers: public, three or more people from different addresses, no house players, no load
    /// testers. An assisted one is rated apart, see <see cref="Assisted"/>.
    /// </summary>
    [Id(5)]
    public bool Rated { get; init; }

    /// <summary>Whether there was more time than usual.</summary>
    [Id(6)]
    public bool Assisted { get; init; }

    /// <summary>Whether load testers played: kept out of everything.</summary>
    [Id(7)]
    public bool Synthetic { get; init; }

    /// <summary>Different addresses among the people who answered.</summary>
    [Id(8)]
    public int Addresses { get; init; }

    /// <summary>Whether anyone could join.</summary>
    [Id(11)]
    public bool Public { get; init; }

    /// <summary>Name of the host at its end; null for none.</summary>
    [Id(12)]
    public string? HostName { get; init; }

    /// <summary>Everyone who played, best first.</summary>
    [Id(9)]
    public required ImmutableArray<GameSeat> Seats { get; init; }

    /// <summary>The questions, in the order asked.</summary>
    [Id(10)]
    public required ImmutableArray<GameQuestion> Questions { get; init; }
}
