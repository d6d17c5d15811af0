namespace Trivia.Grains.Rules.Players;

/// <summary>What was played.</summary>
public enum GameKind
{
    /// <summary>A battle royale.</summary>
    Royale,

    /// <summary>A game of a casual lobby.</summary>
    Lobby,
}
