using System.Collections.Immutable;

namespace Trivia.Grains.Rules.Lobbies.Mechanics;

/// <summary>A lobby on its way through the mechanics: each takes it and hands on what became of it.</summary>
/// <param name="State">The lobby.</param>
/// <param name="Now">The time.</param>
/// <param name="Told">What the room is to be told, in order.</param>
public sealed record MechanicTurn(LobbyState State, DateTimeOffset Now, ImmutableArray<MechanicFact> Told)
{
    /// <summary>A turn in which nothing has happened yet.</summary>
    public static MechanicTurn Of(LobbyState state, DateTimeOffset now) => new(state, now, []);

    /// <summary>The turn with another state.</summary>
    public MechanicTurn With(LobbyState state) => this with { State = state };

    /// <summary>The turn with what a mechanic keeps from now on.</summary>
    public MechanicTurn Keep(string mechanic, MechanicState kept) => this with { State = State.With(mechanic, kept) };

    /// <summary>The turn with one more fact.</summary>
    public MechanicTurn Tell(MechanicFact fact) => this with { Told = Told.Add(fact) };
}
