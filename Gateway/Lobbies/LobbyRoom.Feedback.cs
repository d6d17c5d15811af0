using Trivia.Gateway.Feedback;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Lobbies;

/// <summary>What players say of the question that was revealed last.</summary>
internal sealed partial class LobbyRoom
{
    private FeedbackRound? feedback;

    /// <summary>Takes a vote or flag; the reply comes once it is durable.</summary>
    public Task<FeedbackReply> Feedback(LobbyMember member, int number, FeedbackWord word)
    {
        FeedbackRound about;
        GivenAnswer answer;
        lock (gate)
        {
            var seat = member.Watches ? -1 : state.SeatOf(member.PlayerId);
            if (seat < 0)
            {
                return Refused(RefusalCodes.NotSeated);
            }

            if (state.Revealed is not { } revealed || revealed.Round != number || revealed.QuestionId is not { Length: > 0 } questionId)
            {
                return Refused(number > (state.Revealed?.Round ?? 0) ? RefusalCodes.NotOpen : RefusalCodes.Late);
            }

            if (feedback?.Round != number)
            {
                feedback = new FeedbackRound(
                    new RevealedQuestion(LobbyId, number, questionId, revealed.QuestionVersion, revealed.Picks.Sum()), services.Feedback);
            }

            var own = revealed.Results.FirstOrDefault(result => result.Seat == seat);
            (about, answer) = (feedback, own is { Choice: >= 0 } ? new GivenAnswer(true, own.Correct, own.ElapsedMs) : default);
        }

        return about.Submit(member.Connection.Identity, word, answer);

        Task<FeedbackReply> Refused(string code) => Task.FromResult(FeedbackReply.Refused(code, number));
    }

    /// <summary>Hands on how this gateway's players receive the question, when that has changed.</summary>
    private void HandFeedbackOn()
    {
        FeedbackRound? about;
        lock (gate)
        {
            about = feedback;
        }

        if (about?.TakeNews() is { } counts)
        {
            _ = Hand(new LobbyCounts(services.Gateway.Name, LobbyFeedback.Key, about.Round, [counts.Up, counts.Down, counts.Flags]));
        }
    }
}
