using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>How a room receives its last revealed question, as of now. Of the moment: its sequence is 0.</summary>
[MessagePackObject]
public sealed record FeedbackFrame
{
    /// <summary>The royale or lobby.</summary>
    [Key("game")]
    public required string Game { get; init; }

    /// <summary>See <see cref="RoyaleFrame.Epoch"/>; 0.</summary>
    [Key("epoch")]
    public long Epoch { get; init; }

    /// <summary>See <see cref="RoyaleFrame.Sequence"/>; 0 for what is of the moment only.</summary>
    [Key("sequence")]
    public long Sequence { get; init; }

    /// <summary>The round.</summary>
    [Key("round")]
    public required int Round { get; init; }

    /// <summary>Votes for the question.</summary>
    [Key("up")]
    public required int Up { get; init; }

    /// <summary>Votes against it.</summary>
    [Key("down")]
    public required int Down { get; init; }

    /// <summary>Players who flag it.</summary>
    [Key("flags")]
    public required int Flags { get; init; }
}
