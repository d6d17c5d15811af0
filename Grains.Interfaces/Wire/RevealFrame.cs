using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>The answer, and enough of the field for a client to work out its own standing.</summary>
[MessagePackObject, ToldAfterReveal]
public sealed record RevealFrame
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

    /// <summary>The question's number among those that count.</summary>
    [Key("number")]
    public required int Number { get; init; }

    /// <summary>Place of the correct option, 0–3.</summary>
    [Key("correct")]
    public required int Correct { get; init; }

    /// <summary>Why, plain text; may be null.</summary>
    [Key("explanation")]
    public string? Explanation { get; init; }

    /// <summary>How many chose each option.</summary>
    [Key("picks")]
    public required IReadOnlyList<int> Picks { get; init; }

    /// <summary>Seats alive at the lock.</summary>
    [Key("alive")]
    public required int Alive { get; init; }

    /// <summary>At most 24 pairs, best first, laid out flat: lowest score of the bucket, seats in it, and so on.</summary>
    [Key("scores")]
    public required IReadOnlyList<long> Scores { get; init; }

    /// <summary>The score at which a cut by rank would fall now: who has less is below it.</summary>
    [Key("lineScore")]
    public required int LineScore { get; init; }

    /// <summary>How long the reveal is shown, in milliseconds from now.</summary>
    [Key("showMs")]
    public required int ShowMs { get; init; }

    /// <summary>The spectators' hovers on each option.</summary>
    [Key("hovers")]
    public required IReadOnlyList<int> Hovers { get; init; }

    /// <summary>The seats alive that spectators take for the winner most often, at most 5, most first.</summary>
    [Key("favourites")]
    public IReadOnlyList<ContenderFrame> Favourites { get; init; } = [];

    /// <summary>Predictions in all.</summary>
    [Key("predictions")]
    public int Predictions { get; init; }
}
