using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>Registration opened, the countdown began, the show paused or went on, or staff ended it.</summary>
[MessagePackObject]
public sealed record PhaseFrame
{
    /// <summary>The royale.</summary>
    [Key("royale")]
    public required string Royale { get; init; }

    /// <summary>See <see cref="RoyaleFrame.Epoch"/>.</summary>
    [Key("epoch")]
    public required long Epoch { get; init; }

    /// <summary>See <see cref="RoyaleFrame.Sequence"/>.</summary>
    [Key("sequence")]
    public required long Sequence { get; init; }

    /// <summary>See <see cref="RoyaleFrame.Phase"/>.</summary>
    [Key("phase")]
    public required string Phase { get; init; }

    /// <summary>When the next step is due, in milliseconds from now; −1 where only staff move it on.</summary>
    [Key("inMs")]
    public required long InMs { get; init; }

    /// <summary>Whether the show is paused.</summary>
    [Key("paused")]
    public required bool Paused { get; init; }

    /// <summary>Seats taken.</summary>
    [Key("seats")]
    public required int Seats { get; init; }

    /// <summary>Seats alive.</summary>
    [Key("alive")]
    public required int Alive { get; init; }
}
