using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Royale;

/// <summary>
/// Fact: a question is on its way. Gateways encode it once, hold it back, and all release it at <see cref="OpenAt"/>;
/// nothing of it reaches a client earlier.
/// </summary>
[GenerateSerializer, Immutable, Alias("trivia.royale.round-staged.v1")]
public sealed record RoundStaged : RoyaleEvent
{
    /// <summary>One-based number of the round, voided ones included.</summary>
    [Id(0)]
    public required int Round { get; init; }

    /// <summary>One-based number of the question among those that count, as shown to players.</summary>
    [Id(1)]
    public required int Number { get; init; }

    /// <summary>Slug of its topic.</summary>
    [Id(2)]
    public required string Topic { get; init; }

    /// <summary>The question.</summary>
    [Id(3)]
    public required string Body { get; init; }

    /// <summary>Four options in the order everyone sees.</summary>
    [Id(4)]
    public required ImmutableArray<string> Options { get; init; }

    /// <summary>When it opens, by the royale's clock.</summary>
    [Id(5)]
    public required DateTimeOffset OpenAt { get; init; }

    /// <summary>Answer window in milliseconds.</summary>
    [Id(6)]
    public required int WindowMs { get; init; }

    /// <summary>Whether wrong and missing answers leave.</summary>
    [Id(7)]
    public bool SuddenDeath { get; init; }

    /// <summary>Seats alive.</summary>
    [Id(8)]
    public int Alive { get; init; }

    /// <summary>How long after the window a gateway may take to hand its answers over, in milliseconds.</summary>
    [Id(9)]
    public int HandOverMs { get; init; }

    /// <summary>Whether this question feeds a cut.</summary>
    [Id(10)]
    public bool CutFollows { get; init; }
}
