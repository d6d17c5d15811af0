using MessagePack;
using Trivia.Fleet.Crews;
using Trivia.Fleet.Sockets;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Fleet.Lobbies;

/// <summary>What the sockets of all lobbies bring. Runs on the thread that read the bytes: nothing here waits.</summary>
internal sealed class LobbyHandler(LobbyFleet fleet) : IHubSocketHandler
{
    public void OnInvocation(
        HubSocket socket, string target, int argumentCount, ref MessagePackReader arguments, long receivedTimestamp)
    {
        var bot = (LobbyBot)socket.State!;
        switch (target)
        {
            case HubNames.Probe:
                socket.SendInvocation(
                    null, HubNames.Echo, 1, arguments.ReadInt64(), static (ref MessagePackWriter writer, long nonce) => writer.Write(nonce));
                break;
            case HubNames.Lobby:
                Whole(bot, MessagePackSerializer.Deserialize<LobbyFrame>(ref arguments));
                break;
            case HubNames.LobbySeat:
                var seat = MessagePackSerializer.Deserialize<LobbySeatFrame>(ref arguments);
                Take(bot, seat.Sequence, seat, null);
                break;
            case HubNames.LobbyQuestion:
                var question = MessagePackSerializer.Deserialize<LobbyQuestionFrame>(ref arguments);
                Take(bot, question.Sequence, question, question.Twists.Contains("lightning") ? "lightning" : null);
                break;
            case HubNames.LobbyReveal:
                var reveal = MessagePackSerializer.Deserialize<LobbyRevealFrame>(ref arguments);
                Take(bot, reveal.Sequence, reveal, null);
                break;
            case HubNames.LobbyFinish:
                var finish = MessagePackSerializer.Deserialize<LobbyFinishFrame>(ref arguments);
                Take(bot, finish.Sequence, finish, null);
                break;
            case HubNames.Chain:
                var chain = MessagePackSerializer.Deserialize<ChainFrame>(ref arguments);
                Take(bot, chain.Sequence, chain, target);
                break;
            case HubNames.Steal:
                var steal = MessagePackSerializer.Deserialize<StealFrame>(ref arguments);
                Take(bot, steal.Sequence, steal, target);
                break;
            case HubNames.Crowd when bot.IsHost:
                fleet.Meters.Played("crowd");
                break;
            case HubNames.Fanfare:
                var fanfare = MessagePackSerializer.Deserialize<FanfareFrame>(ref arguments);
                Take(bot, fanfare.Sequence, fanfare, target);
                break;
            case HubNames.Agreed or HubNames.Boss or HubNames.BossEnd or HubNames.Survivors or HubNames.Unmasked or HubNames.Reel:
                Take(bot, SequenceReader.Read(ref arguments), new LobbyFact(target), target);
                break;
        }
    }

    public void OnCompletion(
        HubSocket socket, long invocationId, CompletionKind kind, ref MessagePackReader result, long receivedTimestamp)
    {
        var bot = (LobbyBot)socket.State!;
        lock (bot.Gate)
        {
            if (bot.Socket != socket || !bot.Calls.Remove(invocationId, out var call))
            {
                return;
            }

            switch (call.Kind)
            {
                case LobbyCallKind.Answer:
                    var (code, elapsedMs) = kind == CompletionKind.Result ? VerdictReader.Read(ref result) : (RefusalCodes.Unresolved, 0);
                    fleet.Verdict(bot, call.Round, code, elapsedMs);
                    break;
                case LobbyCallKind.Act:
                    fleet.Meters.Acts.Add(fleet.Time.GetElapsedTime(call.SentAt));
                    break;
                case LobbyCallKind.Enter:
                    var reply = kind == CompletionKind.Result
                        ? MessagePackSerializer.Deserialize<LobbyReply>(ref result)
                        : LobbyReply.Refused(RefusalCodes.Unresolved);
                    Entered(bot, socket, reply, call);
                    break;
            }
        }
    }

    public void OnClosed(HubSocket socket, CloseReason reason)
    {
        if (reason.Kind is CloseKind.Protocol or CloseKind.Oversize or CloseKind.HandlerFault)
        {
            fleet.Fail($"Player {((LobbyBot)socket.State!).Number} could not read the server: {reason.Detail}");
        }

        fleet.Lost((LobbyBot)socket.State!, socket);
    }

    private void Entered(LobbyBot bot, HubSocket socket, LobbyReply reply, LobbyCall call)
    {
        if (reply.Code != RefusalCodes.Ok)
        {
            if (reply.Code is RefusalCodes.TooMany or RefusalCodes.Unresolved or RefusalCodes.Busy)
            {
                _ = EnterLater(bot, socket);
            }
            else
            {
                fleet.Fail($"Player {bot.Number} was refused by lobby {bot.Table.Number}: {reply.Code}");
            }

            return;
        }

        var again = bot.Seat >= 0;
        (bot.Seat, bot.IsIn, bot.Attempts) = (reply.Seat, true, 0);
        fleet.Meters.CameIn(again);
        fleet.Meters.Joins.Add(fleet.Time.GetElapsedTime(call.SentAt));
        lock (bot.Table.Gate)
        {
            bot.Table.LobbyId = reply.Id!;
            bot.Table.Seated += again ? 0 : 1;
        }

        if (reply.Lobby is { } lobby)
        {
            Whole(bot, lobby);
        }

        LobbyFleet.SendAgain(bot);
    }

    private async Task EnterLater(LobbyBot bot, HubSocket socket)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(600), fleet.Time, CancellationToken.None);
        lock (bot.Gate)
        {
            if (bot.Socket == socket)
            {
                fleet.Enter(bot, socket);
            }
        }
    }

    private void Whole(LobbyBot bot, LobbyFrame lobby)
    {
        bool ended;
        lock (bot.Gate)
        {
            if (lobby.Sequence <= bot.Sequence)
            {
                return;
            }

            bot.Sequence = lobby.Sequence;
            bot.Seat = lobby.Players.FirstOrDefault(player => player.PlayerId == bot.PlayerId)?.Seat ?? bot.Seat;
            lock (bot.Table.Gate)
            {
                ended = bot.Table.TakeWhole(lobby);
                bot.Table.IsStarted |= lobby.Phase is not ("waiting" or "finished");
            }

            if (lobby.Question is { } question)
            {
                fleet.Plan(bot, question);
            }
        }

        if (ended)
        {
            fleet.Ended(bot.Table);
        }
    }

    private void Take(LobbyBot bot, long sequence, object frame, string? mechanic)
    {
        bool isNews;
        lock (bot.Gate)
        {
            if (sequence <= bot.Sequence)
            {
                return;
            }

            bot.Sequence = sequence;
            lock (bot.Table.Gate)
            {
                isNews = bot.Table.Take(sequence, frame);
            }

            switch (frame)
            {
                case LobbyQuestionFrame question:
                    fleet.Plan(bot, question);
                    break;
                case LobbyRevealFrame reveal:
                    fleet.Steal(bot, reveal.Round);
                    break;
            }
        }

        if (!isNews)
        {
            return;
        }

        if (mechanic is not null)
        {
            fleet.Meters.Played(mechanic);
        }

        if (frame is LobbyRevealFrame)
        {
            fleet.Meters.Revealed();
        }
        else if (frame is LobbyFinishFrame)
        {
            fleet.Ended(bot.Table);
        }
    }
}
