namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>How votes and flags stand among counts of the moment: no mechanic, but told the same way.</summary>
public static class LobbyFeedback
{
    /// <summary>What stands in place of a mechanic's name.</summary>
    public const string Key = "feedback";

    /// <summary>Counts: votes for, votes against, flags.</summary>
    public const int Places = 3;
}
