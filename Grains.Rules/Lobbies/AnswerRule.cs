using Trivia.Grains.Rules.Questions;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Lobbies;

/// <summary>Whether an answer counts. Pure; the first answer of a seat to a round stands.</summary>
public static class AnswerRule
{
    /// <summary>The verdict on an answer to the open round.</summary>
    /// <param name="state">A lobby with a round open.</param>
    /// <param name="seat">Whose it is.</param>
    /// <param name="standing">What the seat has answered before; null for nothing.</param>
    /// <param name="choice">The option.</param>
    /// <param name="rawElapsedMs">Gateway receipt minus start, in milliseconds.</param>
    /// <param name="probeMs">Lowest of the last ten round-trip probes, in milliseconds; 0 when none has returned.</param>
    /// <returns>The verdict, and the answer that stands.</returns>
    public static (AnswerVerdictKind Verdict, LobbyAnswer? Answer) Decide(
        LobbyState state, int seat, LobbyAnswer? standing, int choice, int rawElapsedMs, int probeMs)
    {
        if (seat < 0 || seat >= state.Seats.Length || state.Seats[seat].Left || state.Seats[seat].House)
        {
            return (AnswerVerdictKind.NotSeated, null);
        }

        if (standing is not null)
        {
            return (AnswerVerdictKind.Stored, standing);
        }

        if (state.Phase != LobbyPhase.Open || choice is < 0 or >= OptionShuffle.Options || rawElapsedMs < 0)
        {
            return (AnswerVerdictKind.Invalid, null);
        }

        var answer = new LobbyAnswer((byte)choice, rawElapsedMs, LatencyAllowance.Grant(probeMs, state.Seats[seat].QuotaMs));
        return answer.ElapsedMs > state.Plan.WindowMs ? (AnswerVerdictKind.Late, null) : (AnswerVerdictKind.Stored, answer);
    }
}
