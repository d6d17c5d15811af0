using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>A question that is open now.</summary>
[MessagePackObject]
public sealed record QuestionFrame
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

    /// <summary>One-based number of the round, voided ones included; an answer names it.</summary>
    [Key("round")]
    public required int Round { get; init; }

    /// <summary>One-based number of the question among those that count.</summary>
    [Key("number")]
    public required int Number { get; init; }

    /// <summary>Slug of the topic.</summary>
    [Key("topic")]
    public required string Topic { get; init; }

    /// <summary>The question, plain text.</summary>
    [Key("body")]
    public required string Body { get; init; }

    /// <summary>Four options, plain text; an answer names one by its place, 0–3.</summary>
    [Key("options")]
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>The whole answer window in milliseconds.</summary>
    [Key("windowMs")]
    public required int WindowMs { get; init; }

    /// <summary>What is left of it when this frame was made, in milliseconds.</summary>
    [Key("remainingMs")]
    public required int RemainingMs { get; init; }

    /// <summary>Whether wrong and missing answers leave.</summary>
    [Key("suddenDeath")]
    public required bool SuddenDeath { get; init; }

    /// <summary>Whether a cut follows.</summary>
    [Key("cutFollows")]
    public required bool CutFollows { get; init; }

    /// <summary>Seats alive.</summary>
    [Key("alive")]
    public required int Alive { get; init; }
}
