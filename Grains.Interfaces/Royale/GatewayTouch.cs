using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Royale;

/// <summary>What a gateway reports of one royale, once a second.</summary>
[GenerateSerializer, Immutable, Alias("trivia.royale.gateway-touch.v1")]
public sealed record GatewayTouch
{
    /// <summary>The bracket number under which <see cref="Connected"/> lists the waiting list.</summary>
    public const int WaitingList = -1;

    /// <summary>The gateway's name, the same after a restart.</summary>
    [Id(0)]
    public required string Gateway { get; init; }

    /// <summary>Its process, new after every restart.</summary>
    [Id(1)]
    public required string Instance { get; init; }

    /// <summary>
    /// Which seats have a connection here: bracket → bit set, seat n at bit n%8 of byte n/8. Under
    /// <see cref="WaitingList"/> the waiting numbers.
    /// </summary>
    [Id(2)]
    public ImmutableDictionary<int, byte[]> Connected { get; init; } = ImmutableDictionary<int, byte[]>.Empty;

    /// <summary>The last round whose answers have all been stored or given a verdict here; 0 for none.</summary>
    [Id(3)]
    public int HandedOver { get; init; }

    /// <summary>Answers of that round that found no bracket to store them in time.</summary>
    [Id(4)]
    public int Unstored { get; init; }

    /// <summary>The royale's own time in the last reply that reached this gateway; shows a new activation how long it was away.</summary>
    [Id(5)]
    public DateTimeOffset? LastReply { get; init; }

    /// <summary>Whether this is a farewell: the gateway is closing and has no players left.</summary>
    [Id(6)]
    public bool Leaving { get; init; }

    /// <summary>The spectators' hovers of a round: an option's votes at its place; empty for none.</summary>
    [Id(7)]
    public ImmutableArray<int> Hovers { get; init; } = [];

    /// <summary>The round that <see cref="Hovers"/> belongs to.</summary>
    [Id(8)]
    public int HoverRound { get; init; }

    /// <summary>Spectators connected here, eliminated players not counted.</summary>
    [Id(9)]
    public int Spectators { get; init; }
}
