using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Questions;

/// <summary>A game some of whose parts have come. The difficulty moves once all have, by what they sum up to.</summary>
/// <param name="GameId">The game and its round.</param>
/// <param name="Parts">The parts that have come.</param>
/// <param name="Picks">Their picks.</param>
/// <param name="Surprise">Their surprise.</param>
[GenerateSerializer, Immutable, Alias("trivia.questions.pending-observation.v1")]
internal sealed record PendingObservation(
    [property: Id(0)] string GameId,
    [property: Id(1)] ImmutableHashSet<int> Parts,
    [property: Id(2)] ImmutableArray<int> Picks,
    [property: Id(3)] Surprise Surprise)
{
    /// <summary>A game of which nothing has come.</summary>
    public static PendingObservation Of(string gameId) => new(gameId, ImmutableHashSet<int>.Empty, [0, 0, 0, 0], default);

    /// <summary>The game with another part.</summary>
    public PendingObservation With(QuestionObservation part) => this with
    {
        Parts = Parts.Add(part.Part),
        Picks = [.. Picks.Zip(part.Picks, (left, right) => left + right)],
        Surprise = Surprise + part.Surprise,
    };
}
