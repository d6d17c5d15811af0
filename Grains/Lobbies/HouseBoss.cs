using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics.Boss;

namespace Trivia.Grains.Lobbies;

/// <summary>The house's boss: reads the leader's streak, and nothing else.</summary>
internal sealed class HouseBoss : IBossAgent
{
    /// <inheritdoc/>
    public ValueTask<BossPlay> Play(BossSight sight, CancellationToken cancellationToken) => ValueTask.FromResult(BossPlay.OfHouse(sight.Streak));
}
