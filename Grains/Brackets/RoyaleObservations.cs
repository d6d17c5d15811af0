using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Brackets;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Brackets;

/// <summary>How the questions of a finished royale went in one bracket: one observation a question, whoever played. Pure.</summary>
internal static class RoyaleObservations
{
    /// <summary>One observation for each round that counted.</summary>
    /// <param name="royaleId">The royale.</param>
    /// <param name="part">Number of the bracket.</param>
    /// <param name="end">How the event ended.</param>
    /// <param name="seats">Who sat here.</param>
    /// <param name="records">The bracket's records.</param>
    /// <param name="gains">What the game brought to players who are no guests, by seat; only for rated games.</param>
    public static IEnumerable<(string QuestionId, QuestionObservation Observation)> Of(
        string royaleId, int part, RoyaleEnd end, SeatsState seats, IReadOnlyList<RoundRecord> records, IReadOnlyDictionary<int, GameGain> gains) =>
        from record in records
        where !record.Void && record.Correct != RoundRecord.NeverRevealed && record.QuestionId.Length > 0
        let order = OptionShuffle.Order(end.ShuffleKey!, royaleId, record.Round)
        let people = Enumerable.Range(0, record.Seats).Where(seat => record.Answered(seat) && !seats.IsEmpty(seat) && !seats.LoadTests[seat])
        select (record.QuestionId, new QuestionObservation(
            FormattableString.Invariant($"{royaleId}/{record.Round}"),
            part,
            end.Brackets,
            PickCounts.OfPlaces(order, people.Select(seat => (int)record.Choices[seat])),
            SurpriseOf(record, gains)));

    private static Surprise SurpriseOf(RoundRecord record, IReadOnlyDictionary<int, GameGain> gains)
    {
        var sum = default(Surprise);
        foreach (var (seat, gain) in gains)
        {
            if (record.WasAlive(seat) && gain.FirstSights?.Contains(record.QuestionId) == true)
            {
                sum += Difficulty.Of(gain.Elo - gain.EloChange, record.Difficulty, record.Right(seat));
            }
        }

        return sum;
    }
}
