using System.Collections.Immutable;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Lobbies;

/// <summary>What the answers of a round are worth, and what they leave behind. Pure.</summary>
public static class LobbyScoring
{
    /// <summary>Points for each right answer that the streak already held before this one.</summary>
    public const int StreakBonus = 50;

    /// <summary>The most that a streak adds to one answer.</summary>
    public const int StreakBonusMax = 250;

    /// <summary>The bonus of a right answer: 50 for each consecutive right answer before it, at most 250.</summary>
    /// <param name="streak">Consecutive right answers, this one included.</param>
    public static int BonusOf(int streak) => Math.Clamp(StreakBonus * (Math.Min(streak, 100) - 1), 0, StreakBonusMax);

    /// <summary>Works out a round. Seats that had left before it opened are not in it unless they answered.</summary>
    /// <param name="state">A lobby whose round takes no more answers.</param>
    /// <param name="answers">The stored answers by seat.</param>
    /// <param name="correct">Place of the right option.</param>
    public static RoundOutcome Close(LobbyState state, IReadOnlyDictionary<int, LobbyAnswer> answers, int correct)
    {
        var results = ImmutableArray.CreateBuilder<SeatResult>(state.Seats.Length);
        for (var number = 0; number < state.Seats.Length; number++)
        {
            var seat = state.Seats[number];
            var answered = answers.TryGetValue(number, out var answer);
            if (!answered && (seat.Left || seat.FromRound > state.Round))
            {
                continue;
            }

            var right = answered && answer.Choice == correct;
            var streak = right ? seat.Streak + 1 : 0;
            var elapsedMs = answered ? answer.ElapsedMs : state.Plan.WindowMs;
            results.Add(new SeatResult(
                number,
                answered ? answer.Choice : -1,
                right,
                elapsedMs,
                answered ? answer.AllowanceMs : 0,
                Scoring.Points(right, elapsedMs, state.Plan.WindowMs) * state.Plan.Factor,
                right ? BonusOf(streak) : 0,
                streak));
        }

        return new RoundOutcome(state.Round, correct, results.ToImmutable());
    }

    /// <summary>The seats after a round.</summary>
    /// <param name="seats">The seats before it.</param>
    /// <param name="outcome">The round, with what mechanics gave.</param>
    public static ImmutableArray<LobbySeat> Apply(ImmutableArray<LobbySeat> seats, RoundOutcome outcome)
    {
        var next = seats.ToBuilder();
        var fastest = outcome.Fastest().Select(result => result.Seat).DefaultIfEmpty(-1).First();
        foreach (var result in outcome.Results)
        {
            var seat = seats[result.Seat];
            next[result.Seat] = seat with
            {
                Score = seat.Score + result.Total,
                Correct = seat.Correct + (result.Correct ? 1 : 0),
                Answered = seat.Answered + (result.Choice >= 0 ? 1 : 0),
                Streak = result.Streak,
                BestStreak = Math.Max(seat.BestStreak, result.Streak),
                RightElapsedMs = seat.RightElapsedMs + (result.Correct ? result.ElapsedMs : 0),
                QuotaMs = LatencyAllowance.Settle(seat.QuotaMs, result.AllowanceMs),
                Fastest = seat.Fastest + (result.Seat == fastest ? 1 : 0),
            };
        }

        return next.MoveToImmutable();
    }
}
