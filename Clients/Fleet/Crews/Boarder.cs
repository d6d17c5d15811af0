using System.Net;
using System.Net.Sockets;
using MessagePack;
using Trivia.Fleet.Api;
using Trivia.Fleet.Oracle;
using Trivia.Fleet.Players;
using Trivia.Fleet.Sockets;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Fleet.Crews;

/// <summary>Brings players into the room: for the first time, and back after every loss of the connection.</summary>
internal sealed class Boarder(CrewContext crew, HubDialer dialer, Pacer pacer, AnswerBook answers)
{
    /// <summary>Invocation id of <c>Join</c>.</summary>
    public const long JoinId = 1;

    /// <summary>Invocation id of <c>Resume</c>.</summary>
    public const long ResumeId = 2;

    private readonly GatewayRota rota = new(crew.Order.Plan.Gateways);

    /// <summary>Receives what the sockets bring.</summary>
    public IHubSocketHandler Handler { get; set; } = null!;

    /// <summary>Connects and enters the room.</summary>
    /// <returns>False when that failed, and may be tried again.</returns>
    public async Task<bool> TryBoard(Bot bot, CancellationToken cancellationToken)
    {
        var boarding = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (bot.Gate)
        {
            if (bot.Phase == BotPhase.Gone || crew.IsEnding)
            {
                return true;
            }

            (bot.Phase, bot.Boarding) = (BotPhase.Boarding, boarding);
        }

        if (await Dial(bot, cancellationToken) is not { } socket || !Enter(bot, socket))
        {
            lock (bot.Gate)
            {
                bot.Phase = bot.Phase == BotPhase.Boarding ? BotPhase.Ashore : bot.Phase;
            }

            return false;
        }

        return await boarding.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Comes back; plans the next try when that fails.</summary>
    public async Task Return(Bot bot)
    {
        try
        {
            if (await TryBoard(bot, CancellationToken.None))
            {
                return;
            }

            int attempts;
            lock (bot.Gate)
            {
                attempts = ++bot.Attempts;
            }

            pacer.In(Delay(bot, attempts), new Duty(DutyKind.Return, bot));
        }
        catch (Exception error)
        {
            lock (bot.Gate)
            {
                bot.Phase = BotPhase.Gone;
            }

            crew.Fault($"Player {bot.Number} could not come back: {error.Message}");
        }
    }

    /// <summary>Asks for the seat: by joining, or, after a first time, by resuming. Under the player's lock.</summary>
    public void Ask(Bot bot, HubSocket socket)
    {
        if (bot.WasAboard)
        {
            socket.SendInvocation(
                ResumeId,
                HubNames.Resume,
                2,
                (crew.Order.Royale, bot.Sequence),
                static (ref MessagePackWriter writer, (string Royale, long Sequence) args) =>
                {
                    writer.Write(args.Royale);
                    writer.Write(args.Sequence);
                });
        }
        else
        {
            socket.SendInvocation(
                JoinId, HubNames.Join, 1, crew.Order.Royale, static (ref MessagePackWriter writer, string royale) => writer.Write(royale));
        }
    }

    /// <summary>The room's reply, its facts already taken. Under the player's lock.</summary>
    public void Take(Bot bot, JoinReply reply)
    {
        switch (reply.Code)
        {
            case RefusalCodes.Ok or RefusalCodes.Waiting:
                if (reply.Seat is null)
                {
                    StandBy(bot, reply.Code);
                }

                Arrive(bot);
                break;
            case RefusalCodes.Unresolved or RefusalCodes.TooMany or RefusalCodes.Busy:
                pacer.In(Delay(bot, ++bot.Attempts), new Duty(DutyKind.Enter, bot));
                break;
            default:
                bot.Phase = BotPhase.Gone;
                crew.Meters.Refused();
                if (bot.WasAboard)
                {
                    crew.Fault($"Player {bot.Number} came back and was refused: {reply.Code}.");
                }

                bot.Boarding?.TrySetResult(true);
                break;
        }
    }

    /// <summary>A player has a seat. Under the player's lock.</summary>
    public void Seat(Bot bot, SeatFrame seat)
    {
        if (!bot.IsSeated)
        {
            bot.IsSeated = true;
            crew.Meters.Seated();
        }

        bot.OutAtCut = seat.OutAtCut;
        crew.Record(new SeatEntry
        {
            Player = bot.Number,
            Score = seat.Score,
            Right = seat.Right,
            ElapsedMs = seat.ElapsedMs,
            OutAtCut = seat.OutAtCut,
            OutRank = seat.OutRank,
            AnsweredRound = seat.AnsweredRound,
            Choice = seat.Choice,
            AnswerElapsedMs = seat.AnswerElapsedMs,
        });
    }

    /// <summary>The connection is gone.</summary>
    public void Lost(Bot bot, HubSocket socket)
    {
        lock (bot.Gate)
        {
            if (bot.Socket != socket)
            {
                return;
            }

            bot.Socket = null;
            switch (bot.Phase)
            {
                case BotPhase.Boarding:
                    bot.Phase = BotPhase.Ashore;
                    bot.Boarding?.TrySetResult(false);
                    break;
                case BotPhase.Aboard:
                    bot.Phase = BotPhase.Ashore;
                    bot.AwaySince = crew.Book.LastRound;
                    crew.Meters.WentAshore();
                    pacer.In(bot.AwayFor ?? Delay(bot, bot.Attempts), new Duty(DutyKind.Return, bot));
                    bot.AwayFor = null;
                    break;
            }
        }
    }

    private void StandBy(Bot bot, string code)
    {
        if (bot.IsSeated)
        {
            crew.Fault($"Player {bot.Number} came back and had no seat any more.");
        }
        else if (code == RefusalCodes.Waiting && !bot.WasAboard)
        {
            crew.Meters.Waiting();
            crew.Record(new WaitingEntry(bot.Number));
        }
    }

    private void Arrive(Bot bot)
    {
        bot.Phase = BotPhase.Aboard;
        bot.Attempts = 0;
        crew.Meters.Boarded();
        if (bot.AwaySince >= 0)
        {
            crew.Record(new AwayEntry(bot.Number, bot.AwaySince, crew.Book.LastRound));
            bot.AwaySince = -1;
        }

        if (bot.WasAboard)
        {
            crew.Meters.Reconnected();
        }

        bot.WasAboard = true;
        answers.Resume(bot);
        bot.Boarding?.TrySetResult(true);
    }

    private async Task<HubSocket?> Dial(Bot bot, CancellationToken cancellationToken)
    {
        if (rota.Take(bot.Number, bot.Attempts) is not { } turn)
        {
            return null;
        }

        try
        {
            var request = new HubConnectRequest(Handler) { Gateway = turn.Gateway, Path = HubNames.Path, AccessToken = bot.Token, State = bot };
            var socket = await dialer.Connect(request, cancellationToken);
            turn.IsUp();
            return socket;
        }
        catch (UpgradeRefusedException refusal)
        {
            turn.IsUp();
            return refusal.Status is (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.Forbidden
                ? throw new InvalidOperationException($"the server does not know the token any more ({refusal.Status})", refusal)
                : null;
        }
        catch (Exception error) when (error
            is SocketException or TimeoutException or HubHandshakeException or Sockets.ProtocolViolationException or IOException)
        {
            turn.IsDown();
            return null;
        }
        catch
        {
            turn.IsDown();
            throw;
        }
    }

    private bool Enter(Bot bot, HubSocket socket)
    {
        lock (bot.Gate)
        {
            if (!socket.IsOpen || bot.Phase != BotPhase.Boarding)
            {
                socket.Abort();
                return false;
            }

            bot.Socket = socket;
            if (!bot.WasAboard)
            {
                crew.Meters.Connected();
            }

            Ask(bot, socket);
            return true;
        }
    }

    private TimeSpan Delay(Bot bot, int attempts)
    {
        var round = crew.Book.LastRound;
        return Backoff.FullJitter(attempts, new Dice(crew.Order.Plan.Seed, DicePurpose.Backoff, bot.Number, (round << 8) + attempts).Uniform());
    }
}
