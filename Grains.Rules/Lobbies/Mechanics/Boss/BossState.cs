using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Boss;

/// <summary>Who has beaten a boss in this game.</summary>
/// <param name="Victors">Players who were right when the room beat one.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.boss-state.v1")]
public sealed record BossState([property: Id(0)] ImmutableHashSet<string> Victors) : MechanicState
{
    /// <summary>What the boss of the next question does; null when the house decides, or none comes.</summary>
    [Id(1)]
    public BossPlay? Next { get; init; }

    /// <summary>Nobody yet.</summary>
    public static BossState None { get; } = new(ImmutableHashSet<string>.Empty);
}
