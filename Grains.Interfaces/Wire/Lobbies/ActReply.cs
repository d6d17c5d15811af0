using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>Reply to <c>Act</c>, sent once what was done is durable.</summary>
[MessagePackObject]
public sealed record ActReply
{
    /// <summary>See <see cref="RefusalCodes"/>.</summary>
    [Key("code")]
    public required string Code { get; init; }

    /// <summary>The mechanic.</summary>
    [Key("mechanic")]
    public required string Mechanic { get; init; }

    /// <summary>The round.</summary>
    [Key("round")]
    public required int Round { get; init; }
}
