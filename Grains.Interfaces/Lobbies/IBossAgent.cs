using Trivia.Grains.Rules.Lobbies.Mechanics.Boss;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>
/// Plays the boss. One of the house ships with the product; agents may take its place. Whatever it does not answer in time, or not
/// well, the house answers: a boss never stalls a game.
/// </summary>
public interface IBossAgent
{
    /// <summary>Chooses what to do to the room, and what to say.</summary>
    /// <param name="sight">What the boss sees.</param>
    /// <param name="cancellationToken">The room waits no longer.</param>
    ValueTask<BossPlay> Play(BossSight sight, CancellationToken cancellationToken);
}
