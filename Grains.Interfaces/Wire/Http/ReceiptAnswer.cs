namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A seat's part in one closed round.</summary>
[ToldAfterReveal]
public sealed record ReceiptAnswer
{
    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>Whether it counts for nothing.</summary>
    public required bool Void { get; init; }

    /// <summary>The chosen option, 0–3; −1 for none.</summary>
    public required int Choice { get; init; }

    /// <summary>Place of the correct option, 0–3; −1 in a round that was voided without a reveal.</summary>
    public required int Correct { get; init; }

    /// <summary>Receipt at the gateway minus start, in milliseconds.</summary>
    public required int RawElapsedMs { get; init; }

    /// <summary>What was forgiven for the way, in milliseconds.</summary>
    public required int AllowanceMs { get; init; }

    /// <summary>What counts, in milliseconds; the whole window without an answer.</summary>
    public required int ElapsedMs { get; init; }

    /// <summary>Points earned.</summary>
    public required int Points { get; init; }

    /// <summary>Whether the seat had a connection at the lock.</summary>
    public required bool Connected { get; init; }
}
