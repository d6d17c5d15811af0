using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>Reply to <c>Feedback</c>, once the verdict is durable: what the player now says of the question.</summary>
[MessagePackObject]
public sealed record FeedbackReply
{
    /// <summary>See <see cref="RefusalCodes"/>.</summary>
    [Key("code")]
    public required string Code { get; init; }

    /// <summary>The round.</summary>
    [Key("round")]
    public required int Round { get; init; }

    /// <summary>Operation of what stands; 0 for nothing of this round.</summary>
    [Key("operation")]
    public long Operation { get; init; }

    /// <summary>The vote that stands: 1, −1, or 0 for none.</summary>
    [Key("vote")]
    public int Vote { get; init; }

    /// <summary>The flag that stands; empty for none.</summary>
    [Key("flag")]
    public string Flag { get; init; } = "";

    /// <summary>A reply that is only a code.</summary>
    public static FeedbackReply Refused(string code, int round) => new() { Code = code, Round = round };
}
