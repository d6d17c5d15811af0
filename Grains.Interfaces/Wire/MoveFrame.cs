using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>This gateway is closing: reconnect, to any gateway, within the time given.</summary>
[MessagePackObject]
public sealed record MoveFrame
{
    /// <summary>When the connection closes, in milliseconds from now.</summary>
    [Key("inMs")]
    public required int InMs { get; init; }
}
