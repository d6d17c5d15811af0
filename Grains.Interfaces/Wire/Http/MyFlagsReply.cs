namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>What became of one's flags.</summary>
public sealed record MyFlagsReply
{
    /// <summary>The flags that staff have decided on, latest first, at most 50.</summary>
    public required IReadOnlyList<MyFlagItem> Flags { get; init; }
}
