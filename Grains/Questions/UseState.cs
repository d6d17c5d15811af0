using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Questions;

/// <summary>How a question went in games. Kept apart from its content: it changes with every game.</summary>
[GenerateSerializer, Alias("trivia.questions.use-state.v1")]
internal sealed record UseState
{
    private const int GamesRememberedMax = 200;
    private const int PendingMax = 20;

    /// <summary>How often each option was picked.</summary>
    [Id(0)]
    public PickCounts Picks { get; init; } = PickCounts.Empty;

    /// <summary>Its difficulty; null until a rated game has moved it.</summary>
    [Id(1)]
    public double? Difficulty { get; init; }

    /// <summary>Answers that moved it.</summary>
    [Id(2)]
    public int RatedAnswers { get; init; }

    /// <summary>Games some of whose parts have come, oldest first.</summary>
    [Id(3)]
    public ImmutableArray<PendingObservation> Pending { get; init; } = [];

    /// <summary>Games that have been counted, oldest first: a repeat is known by them.</summary>
    [Id(4)]
    public ImmutableArray<string> Counted { get; init; } = [];

    /// <summary>The state with a part of a game; the same part again changes nothing.</summary>
    /// <param name="part">The part.</param>
    /// <param name="authored">The difficulty that the question came with.</param>
    public UseState With(QuestionObservation part, int authored)
    {
        var pending = Pending.FirstOrDefault(game => game.GameId == part.GameId) ?? PendingObservation.Of(part.GameId);
        if (Counted.Contains(part.GameId) || pending.Parts.Contains(part.Part))
        {
            return this;
        }

        var others = Pending.RemoveAll(game => game.GameId == part.GameId);
        var next = pending.With(part);
        if (next.Parts.Count < part.Parts)
        {
            // A game whose last part never comes is forgotten once enough others wait.
            return this with { Pending = [.. others.Add(next).TakeLast(PendingMax)] };
        }

        return this with
        {
            Picks = Picks.With(next.Picks),
            Difficulty = next.Surprise.Answers == 0 ? Difficulty : Rules.Questions.Difficulty.After(Difficulty ?? authored, next.Surprise),
            RatedAnswers = RatedAnswers + next.Surprise.Answers,
            Pending = others,
            Counted = [.. Counted.Add(part.GameId).TakeLast(GamesRememberedMax)],
        };
    }
}
