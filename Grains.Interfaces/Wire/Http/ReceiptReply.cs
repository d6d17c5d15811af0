namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>All that a seat did and how it ended, for its owner.</summary>
[ToldAfterReveal]
public sealed record ReceiptReply
{
    /// <summary>The royale.</summary>
    public required string Royale { get; init; }

    /// <summary>The player.</summary>
    public required string PlayerId { get; init; }

    /// <summary>Display name.</summary>
    public required string Name { get; init; }

    /// <summary>Points.</summary>
    public required int Score { get; init; }

    /// <summary>Right answers.</summary>
    public required int Correct { get; init; }

    /// <summary>Sum of elapsed times in milliseconds.</summary>
    public required long ElapsedMs { get; init; }

    /// <summary>The cut that removed the seat; 0 while it is alive.</summary>
    public required int OutAtCut { get; init; }

    /// <summary>The exact rank with which it left; 0 while it is alive.</summary>
    public required int OutRank { get; init; }

    /// <summary>Why it left; see <see cref="OutFrame.Cause"/>. Null while it is alive.</summary>
    public string? OutCause { get; init; }

    /// <summary>One entry a closed round that the seat was alive in.</summary>
    public required IReadOnlyList<ReceiptAnswer> Answers { get; init; }

    /// <summary>The cuts that the seat was alive before.</summary>
    public required IReadOnlyList<ReceiptCut> Cuts { get; init; }

    /// <summary>
    /// All of the above, signed: a JSON Web Signature (RFC 7515, compact, ES256) whose payload is this object without this member,
    /// by a key of <see cref="ReceiptKeysReply"/>.
    /// </summary>
    public string? Jws { get; init; }
}
