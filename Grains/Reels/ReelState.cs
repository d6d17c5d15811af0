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

    /// <summary>The lobby that is told when it is ready; null for nobody.</summary>
    [Id(4)]
    public string? LobbyId { get; init; }

    /// <summary>When it was asked for.</summary>
    [Id(5)]
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>When it was ready; null before.</summary>
    [Id(6)]
    public DateTimeOffset? MadeAt { get; init; }

    /// <summary>Whether it was taken down: there is none any more, and there will be none.</summary>
    [Id(7)]
    public bool TakenDown { get; init; }

    /// <summary>Whether there is something left to draw.</summary>
    public bool IsWaiting => Reel is not null && Hash is null && !GivenUp && !TakenDown;
}
