namespace Trivia.Grains.Interfaces.Royale;

/// <summary>Fact: a round counts for nothing. Its acknowledged answers stay in the history.</summary>
[GenerateSerializer, Immutable, Alias("trivia.royale.round-voided.v1")]
public sealed record RoundVoided : RoyaleEvent
{
    /// <summary>One-based number of the round.</summary>
    [Id(0)]
    public required int Round { get; init; }

    /// <summary>Why.</summary>
    [Id(1)]
    public required VoidReason Reason { get; init; }

    /// <summary>How long the show waits at most for its players to return; null while it is paused.</summary>
    [Id(2)]
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether too many rounds in a row were voided and staff must look.</summary>
    [Id(3)]
    public bool Paused { get; init; }
}
