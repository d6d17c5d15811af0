using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>Reply to <c>Answer</c>, sent once the verdict is durable. Says nothing of whether the answer was right.</summary>
[MessagePackObject]
public sealed record AnswerReply
{
    /// <summary>See <see cref="RefusalCodes"/>; <c>ok</c>: stored, and counted exactly once.</summary>
    [Key("code")]
    public required string Code { get; init; }

    /// <summary>The round.</summary>
    [Key("round")]
    public required int Round { get; init; }

    /// <summary>The elapsed time that counts, in milliseconds; 0 without a stored answer.</summary>
    [Key("elapsedMs")]
    public required int ElapsedMs { get; init; }
}
