using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Brackets;

namespace Trivia.Grains.Interfaces.Royale;

/// <summary>Fact: waiters were given the seats of players without a connection.</summary>
[GenerateSerializer, Immutable, Alias("trivia.royale.seats-changed.v1")]
public sealed record SeatsChanged : RoyaleEvent
{
    /// <summary>Who sits where now, by player id.</summary>
    [Id(0)]
    public required ImmutableDictionary<string, SeatRef> Seated { get; init; }
}
