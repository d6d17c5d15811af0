using Orleans;

namespace Trivia.Grains.Rules.Tickets;

/// <summary>What a gateway was last granted of a ticket.</summary>
/// <param name="Batch">The gateway's own count of its asks.</param>
/// <param name="Players">Players that it may let in.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.ticket-grant.v1")]
public readonly record struct TicketGrant([property: Id(0)] long Batch, [property: Id(1)] int Players);
