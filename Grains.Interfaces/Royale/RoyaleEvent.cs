namespace Trivia.Grains.Interfaces.Royale;

/// <summary>
/// A fact about a royale, published after it was stored; may repeat. (<see cref="RoyaleId"/>, <see cref="Sequence"/>)
/// identifies it, and sequences have no gaps.
/// </summary>
[GenerateSerializer, Immutable, Alias("trivia.royale.event.v1")]
public abstract record RoyaleEvent
{
    /// <summary>The royale.</summary>
    [Id(0)]
    public required string RoyaleId { get; init; }

    /// <summary>The activation that stored it; only grows.</summary>
    [Id(1)]
    public long Epoch { get; init; }

    /// <summary>One-based number of the event in its royale.</summary>
    [Id(2)]
    public long Sequence { get; init; }
}
