using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Players;

namespace Trivia.Grains.Players;

/// <summary>What a player grain keeps.</summary>
[GenerateSerializer, Alias("trivia.players.state.v1")]
internal sealed record PlayerState
{
    /// <summary>Display name at the last royale.</summary>
    [Id(0)]
    public string Name { get; init; } = "";

    /// <summary>Royales, latest first.</summary>
    [Id(1)]
    public ImmutableArray<RoyaleEntry> Royales { get; init; } = [];
}
