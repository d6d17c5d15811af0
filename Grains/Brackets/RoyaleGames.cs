using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Rules.Brackets;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Brackets;

/// <summary>A finished royale as each of a bracket's seats lived it, from the immutable records. Pure.</summary>
internal sealed class RoyaleGames(
    string royaleId, RoyaleEnd end, SeatsState seats, Roster roster, IReadOnlyList<RoundRecord> records)
{
    /// <summary>The game of a seat.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="feats">What else its player did.</param>
    public FinishedGame Of(int seat, ImmutableArray<string> feats) => new()
    {
        GameId = royaleId,
        Kind = GameKind.Royale,
        Title = end.Title,
        FinishedAt = end.At,
        Score = seat < roster.Seats ? roster.Scores[seat] : 0,
        Rank = seats.Winner == seat ? 1 : seat < roster.Seats ? roster.OutRanks[seat] : 0,
        Players = end.Players,
        Stayed = records.LastOrDefault(record => record.WasAlive(seat)) is { } last && WasThere(last, seat),
        Conditions = new GameConditions(
            IsPublic: true, end.People, end.Addresses, end.Players - end.People, Assisted: false, end.Synthetic, end.Aborted),
        Answers =
        [
            .. from record in records
               where !record.Void && record.Correct != RoundRecord.NeverRevealed && record.QuestionId.Length > 0
                   && record.WasAlive(seat) && WasThere(record, seat)
               select new FinishedAnswer(record.QuestionId, record.Difficulty, record.Right(seat), record.ElapsedMs(seat)),
        ],
        Feats = feats,
    };

    /// <summary>A silence counts against who was there to hear the question, and against nobody else.</summary>
    private static bool WasThere(RoundRecord record, int seat) =>
        record.Answered(seat) || SeatSet.Contains(record.Connected, seat);
}
