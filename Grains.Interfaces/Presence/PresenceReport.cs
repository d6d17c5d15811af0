using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Presence;

/// <summary>What has changed at a gateway since its last report, or everything.</summary>
/// <param name="Gateway">The gateway's process.</param>
/// <param name="IsWhole">Whether this takes the place of everything reported before.</param>
/// <param name="PlayerIds">Players.</param>
/// <param name="Places">Where each of them is now, in the same order; null for who has gone.</param>
[GenerateSerializer, Immutable, Alias("trivia.presence.report.v1")]
public sealed record PresenceReport(
    [property: Id(0)] string Gateway,
    [property: Id(1)] bool IsWhole,
    [property: Id(2)] ImmutableArray<string> PlayerIds,
    [property: Id(3)] ImmutableArray<Place?> Places);
