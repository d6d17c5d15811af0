using MessagePack;
using Trivia.Fleet.Oracle;
using Trivia.Fleet.Sockets;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Fleet.Crews;

/// <summary>What the crew's sockets bring, and what is due. Runs on the thread that read the bytes: nothing here waits.</summary>
internal sealed class CrewHandler(CrewContext crew, Boarder boarder, AnswerBook answers, Pacer pacer) : IHubSocketHandler
{
    /// <summary>Share of the time until a gateway closes within which its players move on.</summary>
    private const double MoveShare = 0.8;

    public void OnInvocation(
        HubSocket socket, string target, int argumentCount, ref MessagePackReader arguments, long receivedTimestamp)
    {
        var bot = (Bot)socket.State!;
        switch (target)
        {
            case HubNames.Probe:
                socket.SendInvocation(
                    null, HubNames.Echo, 1, arguments.ReadInt64(), static (ref MessagePackWriter writer, long nonce) => writer.Write(nonce));
                break;
            case HubNames.Out:
                Out(bot, MessagePackSerializer.Deserialize<OutFrame>(ref arguments));
                break;
            case HubNames.Back:
                Back(bot, MessagePackSerializer.Deserialize<BackFrame>(ref arguments));
                break;
            case HubNames.Seated:
                var seat = MessagePackSerializer.Deserialize<SeatFrame>(ref arguments);
                lock (bot.Gate)
                {
                    boarder.Seat(bot, seat);
                }

                break;
            case HubNames.Move:
                Move(bot, MessagePackSerializer.Deserialize<MoveFrame>(ref arguments).InMs);
                break;
            default:
                if (crew.Book.Read(target, ref arguments) is { } fact)
                {
                    lock (bot.Gate)
                    {
                        Take(bot, fact, receivedTimestamp, isLive: bot.Phase == BotPhase.Aboard);
                    }
                }

                break;
        }
    }

    public void OnCompletion(
        HubSocket socket, long invocationId, CompletionKind kind, ref MessagePackReader result, long receivedTimestamp)
    {
        var bot = (Bot)socket.State!;
        if (invocationId >= AnswerBook.FirstId)
        {
            var (code, elapsedMs) = kind == CompletionKind.Result ? VerdictReader.Read(ref result) : (RefusalCodes.Unresolved, 0);
            lock (bot.Gate)
            {
                answers.Take(bot, (int)(invocationId - AnswerBook.FirstId), code, elapsedMs, receivedTimestamp);
            }

            return;
        }

        var reply = kind == CompletionKind.Result
            ? MessagePackSerializer.Deserialize<JoinReply>(ref result)
            : JoinReply.Refused(RefusalCodes.Unresolved);
        lock (bot.Gate)
        {
            if (bot.Socket == socket && bot.Phase == BotPhase.Boarding)
            {
                Enter(bot, reply, receivedTimestamp);
            }
        }
    }

    public void OnClosed(HubSocket socket, CloseReason reason)
    {
        if (reason.Kind is CloseKind.Protocol or CloseKind.Oversize or CloseKind.HandlerFault)
        {
            crew.Fault($"Player {((Bot)socket.State!).Number} could not read the server: {reason.Detail}");
        }

        boarder.Lost((Bot)socket.State!, socket);
    }

    /// <summary>Does what is due.</summary>
    public void Do(Duty duty)
    {
        var bot = duty.Bot;
        lock (bot.Gate)
        {
            switch (duty.Kind)
            {
                case DutyKind.Answer when duty.Answer!.Sends == 0:
                case DutyKind.Again when duty.Answer!.AwaitsAgain:
                    answers.Send(bot, duty.Answer);
                    return;
                case DutyKind.Enter when bot is { Phase: BotPhase.Boarding, Socket: { } socket }:
                    boarder.Ask(bot, socket);
                    return;
                case DutyKind.Drop when bot is { Phase: BotPhase.Aboard, Socket: { } socket }:
                    bot.AwayFor = duty.Away;
                    AnswerBook.Interrupt(bot);
                    socket.Abort();
                    return;
                case DutyKind.Move when bot is { Phase: BotPhase.Aboard, Socket: { } socket }:
                    // One failed try, so that the choice falls on another gateway.
                    bot.Attempts = 1;
                    socket.Close();
                    return;
                case not DutyKind.Return:
                    return;
            }
        }

        _ = boarder.Return(bot);
    }

    private void Enter(Bot bot, JoinReply reply, long receivedTimestamp)
    {
        // The seat comes first: who has none, or is out, answers no question of the snapshot.
        if (reply.Seat is { } seat)
        {
            boarder.Seat(bot, seat);
        }

        if (reply.Royale is { } royale)
        {
            foreach (var fact in crew.Book.Read(royale))
            {
                Take(bot, fact, receivedTimestamp, isLive: false);
            }

            bot.Sequence = Math.Max(bot.Sequence, royale.Sequence);
        }

        boarder.Take(bot, reply);
    }

    private void Take(Bot bot, Fact fact, long receivedTimestamp, bool isLive)
    {
        if (fact.Sequence <= bot.Sequence)
        {
            return;
        }

        bot.Sequence = fact.Sequence;
        if (isLive)
        {
            crew.Sights.Saw(fact, receivedTimestamp);
        }

        switch (fact.Kind)
        {
            case FactKind.Question:
                if (isLive)
                {
                    crew.Meters.Read(fact.Round, bot.Place, receivedTimestamp);
                }

                answers.Plan(bot, fact, receivedTimestamp, isLive);
                break;
            case FactKind.Reveal or FactKind.Void:
                AnswerBook.Forget(bot, fact.Round);
                break;
        }
    }

    private void Out(Bot bot, OutFrame told)
    {
        lock (bot.Gate)
        {
            bot.OutAtCut = told.Cut;
        }

        crew.Record(new OutEntry
        {
            Player = bot.Number,
            Cut = told.Cut,
            Revision = told.Revision,
            Rank = told.Rank,
            AliveBefore = told.AliveBefore,
            Score = told.Score,
            LineScore = told.LineScore,
            Cause = told.Cause,
        });
    }

    private void Back(Bot bot, BackFrame told)
    {
        lock (bot.Gate)
        {
            bot.OutAtCut = told.Seat.OutAtCut;
        }

        crew.Record(new BackEntry
        {
            Player = bot.Number,
            Cut = told.Cut,
            Revision = told.Revision,
            Score = told.Seat.Score,
            Right = told.Seat.Right,
            ElapsedMs = told.Seat.ElapsedMs,
        });
    }

    private void Move(Bot bot, int inMs)
    {
        var share = (double)(bot.Number % 1_000) / 1_000;
        pacer.In(TimeSpan.FromMilliseconds(inMs * MoveShare * share), new Duty(DutyKind.Move, bot));
    }
}
