using System.Collections.Immutable;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Interfaces.Questions;

/// <summary>
/// A question with its answer key. Never crosses to a client: gateways get <see cref="Royale.RoundStaged"/>. The
/// correct option and the distractors are apart, so that no stored order can give the key away.
/// </summary>
[GenerateSerializer, Immutable, Alias("trivia.questions.question.v1")]
public sealed record Question
{
    /// <summary>Unique id, e.g. <c>geo-001</c>; 1–64 characters of a–z, 0–9 and hyphens.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>Slug of the topic.</summary>
    [Id(1)]
    public required string Topic { get; init; }

    /// <summary>1–280 characters.</summary>
    [Id(2)]
    public required string Body { get; init; }

    /// <summary>The correct option, 1–80 characters.</summary>
    [Id(3)]
    public required string Correct { get; init; }

    /// <summary>Three more options, 1–80 characters each.</summary>
    [Id(4)]
    public required ImmutableArray<string> Distractors { get; init; }

    /// <summary>Why, at most 280 characters.</summary>
    [Id(5)]
    public string? Explanation { get; init; }

    /// <summary>Where it can be looked up.</summary>
    [Id(6)]
    public string? Source { get; init; }

    /// <summary>Licence, as an SPDX identifier.</summary>
    [Id(7)]
    public string Licence { get; init; } = "CC0-1.0";

    /// <summary>Elo number of its difficulty, 400–2400.</summary>
    [Id(8)]
    public int Difficulty { get; init; } = 1200;

    /// <summary>Where it came from, e.g. <c>pack:starter</c>.</summary>
    [Id(9)]
    public string Origin { get; init; } = "pack:starter";

    /// <summary>Whether it belongs to the pack in the repository, whose answers anyone can read.</summary>
    [Id(10)]
    public bool Starter { get; init; }

    /// <summary>Version, from 1; grows with every change.</summary>
    [Id(11)]
    public int Version { get; init; } = 1;

    /// <summary>Draft, live or retired.</summary>
    [Id(12)]
    public QuestionStatus Status { get; init; } = QuestionStatus.Live;

    /// <summary>The part that an author writes.</summary>
    public QuestionText ToText() => new()
    {
        Id = Id,
        Topic = Topic,
        Body = Body,
        Correct = Correct,
        Distractors = Distractors.IsDefault ? [] : Distractors,
        Explanation = Explanation,
        Source = Source,
        Licence = Licence,
        Difficulty = Difficulty,
    };
}
