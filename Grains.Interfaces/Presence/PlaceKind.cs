namespace Trivia.Grains.Interfaces.Presence;

/// <summary>Where a player can be.</summary>
public enum PlaceKind
{
    /// <summary>Connected, and in no game.</summary>
    Online,

    /// <summary>In a battle royale.</summary>
    Royale,

    /// <summary>In a casual lobby.</summary>
    Lobby,
}
