namespace Trivia.Grains.Rules.Players;

/// <summary>Something to be proud of, unlocked once.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Description">How to get it.</param>
/// <param name="Rule">Whether a game unlocks it: the player as the game leaves them, and the game.</param>
public sealed record Achievement(string Id, string Title, string Description, Func<PlayerProgress, FinishedGame, bool> Rule);
