using System.Collections.Immutable;

namespace Trivia.Grains.Lobbies;

/// <summary>Mechanics that are off.</summary>
[GenerateSerializer, Alias("trivia.lobbies.mechanic-switches.v1")]
internal sealed record MechanicSwitchesState
{
    [Id(0)]
    public ImmutableSortedSet<string> Off { get; init; } = ImmutableSortedSet<string>.Empty;
}
