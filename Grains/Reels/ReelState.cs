using Trivia.Grains.Rules.Reels;

namespace Trivia.Grains.Reels;

/// <summary>A game's reel, as far as it is.</summary>
[GenerateSerializer, Immutable, Alias("trivia.grains.reel.v1")]
internal sealed record ReelState
{
    /// <summary>What it shows; null until the facts have come.</summary>
    [Id(0)]
    public Reel? Reel { get; init; }

    /// <summary>Hash of the picture; null until it is stored.</summary>
    [Id(1)]
    public string? Hash { get; init; }

    /// <summary>Attempts that failed.</summary>
    [Id(2)]
    public int Failures { get; init; }

    /// <summary>Whether it is given up.</summary>
    [Id(3)]
    public bool GivenUp { get; init; }

    /// <summary>Whether there is something left to do.</summary>
    public bool IsWaiting => Reel is not null && Hash is null && !GivenUp;
}
