namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>What is kept of a player in an event.</summary>
[ToldAfterReveal]
public sealed record ExportedRoyale
{
    /// <summary>The event.</summary>
    public required string Id { get; init; }

    /// <summary><c>seated</c>, <c>eliminated</c>, <c>won</c> or <c>aborted</c>.</summary>
    public required string State { get; init; }

    /// <summary>The seat with all of its answers; missing while they are a secret, and where there is none.</summary>
    public ReceiptReply? Receipt { get; init; }

    /// <summary>The prediction of the winner; missing where there is none.</summary>
    public PredictionFrame? Prediction { get; init; }
}
