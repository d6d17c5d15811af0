using Trivia.Gateway.Feedback;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Rooms;

/// <summary>What players say of the question that was revealed last.</summary>
internal sealed partial class RoyaleRoom
{
    private readonly Alarm showing;
    private FeedbackRound? feedback;

    /// <summary>Takes a vote or flag; the reply comes once it is durable.</summary>
    public async Task<FeedbackReply> Feedback(RoomMember member, int round, FeedbackWord word)
    {
        if (member.Seat is not { } seat)
        {
            return FeedbackReply.Refused(RefusalCodes.NotSeated, round);
        }

        RoundRevealed? revealed;
        FeedbackRound? about;
        lock (core.Gate)
        {
            revealed = core.State.Revealed;
            if (revealed?.Round != round || revealed.QuestionId is not { Length: > 0 } questionId)
            {
                return FeedbackReply.Refused(round > (revealed?.Round ?? 0) ? RefusalCodes.NotOpen : RefusalCodes.Late, round);
            }

            about = feedback?.Round == round ? feedback : feedback = new FeedbackRound(
                new RevealedQuestion(RoyaleId, round, questionId, revealed.QuestionVersion, revealed.Picks.Sum()),
                core.Services.Feedback);
        }

        var (answer, code) = await AnswerOf(seat, revealed);
        if (answer is not { } given)
        {
            return FeedbackReply.Refused(code, round);
        }

        var reply = await about.Submit(member.Connection.Identity, word, given);
        if (reply.Code == RefusalCodes.Ok)
        {
            ShowSoon();
        }

        return reply;
    }

    /// <summary>
    /// A seat's part in a revealed round: from what passed through here, or from the bracket's record. None for a seat that was
    /// out by then.
    /// </summary>
    private async Task<(GivenAnswer? Answer, string Code)> AnswerOf(SeatHere seat, RoundRevealed revealed)
    {
        if (seat.AnswerOf(revealed.Round) is { Reply: { IsCompletedSuccessfully: true, Result: { Code: RefusalCodes.Ok } reply } } answer)
        {
            return (new GivenAnswer(true, answer.Choice == revealed.Correct, reply.ElapsedMs), RefusalCodes.Ok);
        }

        try
        {
            var bracket = core.Services.Grains.GetGrain<IBracketGrain>(SeatRef.BracketKey(RoyaleId, seat.Ref.Bracket));
            var history = await bracket.GetHistory(seat.Ref.Index).WaitAsync(core.Services.Options.CallTimeout, core.Services.Time);
            return history.FirstOrDefault(part => part.Round == revealed.Round) is { } part
                ? (new GivenAnswer(part.Choice >= 0, part.Choice == revealed.Correct, part.Choice >= 0 ? part.ElapsedMs : 0), RefusalCodes.Ok)
                : (null, RefusalCodes.Eliminated);
        }
        catch (Exception exception)
        {
            core.Services.Log.PlayerCallFailed(exception, RoyaleId, seat.PlayerId);
            return (null, RefusalCodes.Unresolved);
        }
    }

    /// <summary>Shows how the question is received, now and then: each time costs a frame to every socket.</summary>
    private void ShowSoon()
    {
        if (!showing.IsSet)
        {
            var every = core.Services.Feedback.Options.ShowEvery;
            showing.Set(core.Services.Time.GetTimestamp() + (long)(every.TotalSeconds * core.Services.Time.TimestampFrequency));
        }
    }

    private void Show()
    {
        FeedbackRound? about;
        lock (core.Gate)
        {
            about = core.Closed ? null : feedback;
        }

        if (about?.TakeNews() is { } counts)
        {
            _ = Broadcast(core.Services.Encoder.Encode(HubNames.FeedbackShown, new FeedbackFrame
            {
                Game = RoyaleId,
                Round = about.Round,
                Up = counts.Up,
                Down = counts.Down,
                Flags = counts.Flags,
            }));
        }
    }
}
