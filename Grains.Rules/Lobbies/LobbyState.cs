using System.Collections.Immutable;
using Orleans;
using Trivia.Grains.Rules.Lobbies.Mechanics;

namespace Trivia.Grains.Rules.Lobbies;

/// <summary>
/// A lobby as its rules see it. Immutable; <see cref="LobbyMachine"/>, <see cref="LobbySeating"/> and the mechanics make the
/// next one. The same inputs always give the same state, so a stored one can be replayed on any silo.
/// </summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.lobby-state.v1")]
public sealed record LobbyState
{
    /// <summary>What the host has set.</summary>
    [Id(0)]
    public LobbySettings Settings { get; init; } = new();

    /// <summary>How fast it goes.</summary>
    [Id(1)]
    public LobbyPace Pace { get; init; } = new();

    /// <summary>Everyone who plays, by seat number.</summary>
    [Id(2)]
    public ImmutableArray<LobbySeat> Seats { get; init; } = [];

    /// <summary>The host; null while nobody is there.</summary>
    [Id(3)]
    public string? HostId { get; init; }

    /// <summary>The phase.</summary>
    [Id(4)]
    public LobbyPhase Phase { get; init; }

    /// <summary>One-based number of the game; 0 before the first.</summary>
    [Id(5)]
    public int Game { get; init; }

    /// <summary>One-based number of the round over all games of the lobby; 0 before the first.</summary>
    [Id(6)]
    public int Round { get; init; }

    /// <summary>One-based number of the question in its game; 0 before the first.</summary>
    [Id(7)]
    public int Number { get; init; }

    /// <summary>Questions of the running game; fewer than set when the topics hold no more.</summary>
    [Id(8)]
    public int Questions { get; init; }

    /// <summary>When the current round opened.</summary>
    [Id(9)]
    public DateTimeOffset? OpenAt { get; init; }

    /// <summary>How the current round is played.</summary>
    [Id(10)]
    public RoundPlan Plan { get; init; } = RoundPlan.None;

    /// <summary>When the phase's next step is due; null where only a person moves it on.</summary>
    [Id(11)]
    public DateTimeOffset? Until { get; init; }

    /// <summary>How long the phase was meant to last when it was stored; an activation never waits longer than this.</summary>
    [Id(12)]
    public TimeSpan Duration { get; init; }

    /// <summary>When the running or last game started.</summary>
    [Id(13)]
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Decides what chance decides in the running game; secret while it runs.</summary>
    [Id(14)]
    public long Seed { get; init; }

    /// <summary>What each mechanic keeps, by its name.</summary>
    [Id(15)]
    public ImmutableDictionary<string, MechanicState> Mechanics { get; init; } = ImmutableDictionary<string, MechanicState>.Empty;

    /// <summary>The last round that was closed; 0 for none.</summary>
    public int LastClosed => Phase is LobbyPhase.Open or LobbyPhase.Locked ? Round - 1 : Round;

    /// <summary>Whether a game runs.</summary>
    public bool IsPlaying => Phase is LobbyPhase.Starting or LobbyPhase.Open or LobbyPhase.Locked or LobbyPhase.Revealed or LobbyPhase.Feedback;

    /// <summary>Whether the current question is the last of its game.</summary>
    public bool IsFinalRound => Questions > 0 && Number >= Questions;

    /// <summary>Players who have not left.</summary>
    public int Players => Seats.Count(seat => !seat.Left);

    /// <summary>The number of a player's seat, left or not; −1 for none.</summary>
    public int SeatOf(string playerId)
    {
        for (var seat = 0; seat < Seats.Length; seat++)
        {
            if (Seats[seat].PlayerId == playerId)
            {
                return seat;
            }
        }

        return -1;
    }

    /// <summary>What a mechanic keeps; null when it has kept nothing yet.</summary>
    /// <param name="mechanic">Its name.</param>
    /// <typeparam name="T">Its kind of state.</typeparam>
    public T? Of<T>(string mechanic)
        where T : MechanicState => Mechanics.GetValueOrDefault(mechanic) as T;

    /// <summary>The state with what a mechanic keeps from now on.</summary>
    public LobbyState With(string mechanic, MechanicState kept) => this with { Mechanics = Mechanics.SetItem(mechanic, kept) };

    /// <summary>The state with one seat changed.</summary>
    public LobbyState With(int seat, LobbySeat changed) => this with { Seats = Seats.SetItem(seat, changed) };
}
