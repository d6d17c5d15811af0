using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>A round counts for nothing; another question follows.</summary>
[MessagePackObject]
public sealed record VoidFrame
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

    /// <summary>The round.</summary>
    [Key("round")]
    public required int Round { get; init; }

    /// <summary>Why: <c>gatewaysLost</c>, <c>answersNotStored</c>, <c>serverAway</c> or <c>staff</c>.</summary>
    [Key("reason")]
    public required string Reason { get; init; }

    /// <summary>How long the show waits at most for its players, in milliseconds from now.</summary>
    [Key("waitMs")]
    public required int WaitMs { get; init; }

    /// <summary>Whether staff have to look first.</summary>
    [Key("paused")]
    public required bool Paused { get; init; }
}
