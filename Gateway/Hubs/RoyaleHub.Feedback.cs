using Trivia.Gateway.Feedback;
using Trivia.Gateway.Http;
using Trivia.Gateway.Lobbies;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Hubs;

/// <content>What clients say of questions, in royales and lobbies alike.</content>
internal sealed partial class RoyaleHub
{
    public async Task<FeedbackReply> Feedback(string? game, int round, long operation, int vote, string? flag, string? note)
    {
        var reply = await Send();
        Counted(reply.Code);
        return reply;

        Task<FeedbackReply> Send()
        {
            if (FeedbackWord.TryMake(operation, vote, flag, note) is not { } word || round < 1
                || !(LobbyId.IsWellFormed(game) || (game is not null && RoyaleId.IsWellFormed(game))))
            {
                return Refused(RefusalCodes.Malformed);
            }

            var now = time.GetTimestamp();
            if (Player.Budget.IsOver || (Player.SaidAt != 0 && time.GetElapsedTime(Player.SaidAt, now) < feedback.Options.Every))
            {
                return Refused(RefusalCodes.TooMany);
            }

            Player.SaidAt = now;
            return Player switch
            {
                { Lobby: { } sits } when sits.Room.LobbyId == game => sits.Room.Feedback(sits, round, word),
                { Member: { } member } when member.Room.RoyaleId == game => member.Room.Feedback(member, round, word),
                _ => Refused(RefusalCodes.NotSeated),
            };
        }

        Task<FeedbackReply> Refused(string code) => Task.FromResult(FeedbackReply.Refused(code, round));
    }
}
