using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>Reply to <c>Join</c>, <c>Spectate</c> and <c>Resume</c>.</summary>
[MessagePackObject]
public sealed record JoinReply
{
    /// <summary>See <see cref="RefusalCodes"/>.</summary>
    [Key("code")]
    public required string Code { get; init; }

    /// <summary>The player's seat, if there is one.</summary>
    [Key("seat")]
    public SeatFrame? Seat { get; init; }

    /// <summary>How many wait in front, with the code <c>waiting</c>.</summary>
    [Key("waitingAhead")]
    public int WaitingAhead { get; init; }

    /// <summary>The royale; null when it was refused, and after a <c>Resume</c> whose missed events were sent again.</summary>
    [Key("royale")]
    public RoyaleFrame? Royale { get; init; }

    /// <summary>Missed events that were sent again ahead of this reply; −1 when the snapshot takes their place.</summary>
    [Key("missed")]
    public int Missed { get; init; } = -1;

    /// <summary>Whom the player takes for the winner; null for nobody, and while the player is in the game.</summary>
    [Key("prediction")]
    public PredictionFrame? Prediction { get; init; }

    /// <summary>A reply that is only a code.</summary>
    public static JoinReply Refused(string code) => new() { Code = code };
}
