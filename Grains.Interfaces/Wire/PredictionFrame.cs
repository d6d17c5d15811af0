using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>The prediction of a spectator that stands.</summary>
[MessagePackObject]
public sealed record PredictionFrame
{
    /// <summary>The spectator's own count of predictions; the next one has a higher one.</summary>
    [Key("operation")]
    public required long Operation { get; init; }

    /// <summary>Number of the predicted seat.</summary>
    [Key("seat")]
    public required int Seat { get; init; }

    /// <summary>Its player's display name, plain text.</summary>
    [Key("name")]
    public required string Name { get; init; }

    /// <summary>Seats alive when the prediction was made.</summary>
    [Key("aliveThen")]
    public required int AliveThen { get; init; }

    /// <summary>The cut that removed the predicted seat; 0 while it is alive.</summary>
    [Key("outAtCut")]
    public required int OutAtCut { get; init; }
}
