using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Questions;

/// <summary>Tells every question of a lobby's game how it went. A question counts a game once, however often it is told.</summary>
internal sealed class QuestionGames(IGrainFactory grains) : IGameFinished
{
    /// <inheritdoc/>
    public async Task GameFinished(GameSummary game)
    {
        if (game.Synthetic)
        {
            return;
        }

        await Task.WhenAll(game.Questions.Select(asked => Tell(game, asked)));
    }

    private async Task Tell(GameSummary game, GameQuestion asked)
    {
        var grain = grains.GetGrain<IQuestionGrain>(asked.QuestionId);
        if (await grain.Get() is { } question && PicksOf(asked, question, game.Seats) is { } picks)
        {
            await grain.Observe(new QuestionObservation(
                FormattableString.Invariant($"{game.GameId}/{asked.Round}"), 0, 1, picks, default));
        }
    }

    /// <summary>Picks of people, by stored option; null when the question has been changed since and its options are others.</summary>
    internal static ImmutableArray<int>? PicksOf(GameQuestion asked, Question question, ImmutableArray<GameSeat> seats)
    {
        ImmutableArray<string> stored = [question.Correct, .. question.Distractors];
        int[] order = [.. asked.Options.Select(option => stored.IndexOf(option))];
        return order.Order().SequenceEqual(Enumerable.Range(0, OptionShuffle.Options))
            ? PickCounts.OfPlaces(order, seats.Where(seat => !seat.House && seat.Seat < asked.Choices.Length).Select(seat => (int)asked.Choices[seat.Seat]))
            : null;
    }
}
