namespace Trivia.Grains.Interfaces.Royale;

/// <summary>Why a round was voided.</summary>
public enum VoidReason
{
    /// <summary>The round counts.</summary>
    None,

    /// <summary>Gateways that held over a quarter of the connected seats were lost in the round.</summary>
    GatewaysLost,

    /// <summary>Gateways that held over a quarter of the connected seats could not store answers.</summary>
    AnswersNotStored,

    /// <summary>The royale itself was away for more than 3 s of the window.</summary>
    ServerAway,

    /// <summary>Staff voided the question after its reveal.</summary>
    Staff,
}
