using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>Reply to <c>Predict</c>, once the verdict is durable.</summary>
[MessagePackObject]
public sealed record PredictReply
{
    /// <summary>See <see cref="RefusalCodes"/>.</summary>
    [Key("code")]
    public required string Code { get; init; }

    /// <summary>Operation of the prediction that stands; 0 for none.</summary>
    [Key("operation")]
    public long Operation { get; init; }

    /// <summary>Number of the seat that it names; −1 for none.</summary>
    [Key("seat")]
    public int Seat { get; init; } = -1;

    /// <summary>A reply that is only a code.</summary>
    public static PredictReply Refused(string code) => new() { Code = code };
}
