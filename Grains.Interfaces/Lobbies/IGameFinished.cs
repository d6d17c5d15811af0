namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>
/// Wants to know of finished games. Registered as a service of the silo by any feature that does; the lobby grain calls each
/// until it succeeds, also after a crash, so that a game may come twice. Runs in the lobby's own turn: hand the work to grains.
/// </summary>
public interface IGameFinished
{
    /// <summary>Takes a finished game. Repeats are told by <see cref="GameSummary.GameId"/>.</summary>
    Task GameFinished(GameSummary game);
}
