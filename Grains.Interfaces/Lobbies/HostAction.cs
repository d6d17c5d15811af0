namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>What only a host may do.</summary>
public enum HostAction : byte
{
    /// <summary>Start the game. A game that runs is started already.</summary>
    Start,

    /// <summary>Wait for another game with the same people.</summary>
    PlayAgain,

    /// <summary>Change the settings, while waiting.</summary>
    Configure,

    /// <summary>Set how many house players play, while waiting.</summary>
    AddBots,
}
