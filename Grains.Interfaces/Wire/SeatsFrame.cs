using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>How many seats are taken, now and then while they fill. Of the moment: its sequence is 0.</summary>
[MessagePackObject]
public sealed record SeatsFrame
{
    /// <summary>The royale.</summary>
    [Key("royale")]
    public required string Royale { get; init; }

    /// <summary>See <see cref="RoyaleFrame.Epoch"/>.</summary>
    [Key("epoch")]
    public required long Epoch { get; init; }

    /// <summary>See <see cref="RoyaleFrame.Sequence"/>; 0 for what is of the moment only.</summary>
    [Key("sequence")]
    public long Sequence { get; init; }

    /// <summary>Seats taken.</summary>
    [Key("seats")]
    public required int Seats { get; init; }
}
