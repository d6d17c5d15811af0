using Trivia.Fleet.Api;
using Trivia.Fleet.Players;
using Trivia.Fleet.Questions;
using Trivia.Fleet.Sockets;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Fleet.Lobbies;

/// <summary>The players of all lobbies: brings them in, and back when their server was away; answers, and plays along.</summary>
internal sealed partial class LobbyFleet : IDisposable
{
    private const int Places = 4;
    private const double KnowsShare = 0.6;
    private static readonly TimeSpan SendAgainAfter = TimeSpan.FromMilliseconds(300);

    private readonly LobbiesPlan plan;
    private readonly SyntheticPack pack;
    private readonly TimeProvider time;
    private readonly HubDialer dialer;
    private readonly LobbyHandler handler;
    private readonly CancellationTokenSource ending = new();

    public LobbyFleet(LobbiesPlan plan, SyntheticPack pack, TimeProvider time)
    {
        (this.plan, this.pack, this.time) = (plan, pack, time);
        dialer = new HubDialer(new DialerOptions { Gateways = plan.Gateways, ConnectsAtOnceMax = plan.ConnectsAtOnce }, time);
        handler = new LobbyHandler(this);
        Tables = [.. Enumerable.Range(0, plan.Lobbies).Select(lobby => new LobbyTable(lobby))];
        Bots = [.. Tables.SelectMany(table => Enumerable.Range(0, plan.PlayersPerLobby)
            .Select(place => new LobbyBot((table.Number * plan.PlayersPerLobby) + place, table, place)))];
    }

    public LobbyMeters Meters { get; } = new();

    public IReadOnlyList<LobbyTable> Tables { get; }

    public IReadOnlyList<LobbyBot> Bots { get; }

    public TimeProvider Time => time;

    /// <summary>What could not be done at all; null for nothing.</summary>
    public string? Fault { get; private set; }

    /// <summary>Answers that have no verdict yet.</summary>
    public int Unresolved => Bots.Sum(bot =>
    {
        lock (bot.Gate)
        {
            return bot.Open.Count;
        }
    });

    /// <summary>Connects a bot, and brings it into its lobby.</summary>
    public async Task Connect(LobbyBot bot)
    {
        while (!ending.IsCancellationRequested)
        {
            try
            {
                var socket = await dialer.Connect(new HubConnectRequest(handler) { AccessToken = bot.Token, State = bot }, ending.Token);
                lock (bot.Gate)
                {
                    bot.Socket = socket;
                    Enter(bot, socket);
                }

                return;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                var attempt = ++bot.Attempts;
                await Task.Delay(Backoff.FullJitter(Math.Min(attempt, 5), (bot.Number % 97) / 97.0), time, CancellationToken.None);
            }
        }
    }

    /// <summary>The host, whoever that is by now, starts the lobby's first or next game, and asks until it has begun.</summary>
    public async Task Start(LobbyTable table)
    {
        while (!ending.IsCancellationRequested)
        {
            var host = HostOf(table);
            lock (host.Gate)
            {
                if (host is { IsIn: true, Socket: { } socket })
                {
                    if (table.Games > 0)
                    {
                        Send(host, socket, LobbyCallKind.Host, HubNames.PlayAgain, table.LobbyId);
                    }

                    Send(host, socket, LobbyCallKind.Host, HubNames.StartLobby, table.LobbyId);
                }
            }

            await Task.Delay(SendAgainAfter, time, CancellationToken.None);
            lock (table.Gate)
            {
                if (table.IsStarted)
                {
                    return;
                }
            }
        }
    }

    /// <summary>Plans the answer of a bot to a question, once. Called under the bot's gate.</summary>
    public void Plan(LobbyBot bot, LobbyQuestionFrame question)
    {
        if (question.Round <= bot.PlannedRound || bot.Seat < 0)
        {
            return;
        }

        bot.PlannedRound = question.Round;
        var dice = new Dice(plan.Seed, DicePurpose.Conduct, bot.Number, question.Round);
        var thinkMs = Math.Min(dice.Uniform() * plan.ThinkMsMax, question.RemainingMs * 0.9);
        var known = pack.Find(question.Body);
        var right = known is null ? 0 : question.Options.ToList().FindIndex(option => known.StoredPlaceOf(option) == 0);
        var choice = dice.Uniform() < KnowsShare ? Math.Max(0, right) : dice.Below(Places);
        lock (bot.Table.Gate)
        {
            bot.Table.Round(question.Round).Sent[bot.Seat] = choice;
        }

        for (var hover = 1; hover <= plan.Hovers; hover++)
        {
            _ = HoverLater(bot, question.Round, dice.Below(Places), TimeSpan.FromMilliseconds(thinkMs * hover / (plan.Hovers + 1)));
        }

        _ = AnswerLater(bot, question.Round, choice, TimeSpan.FromMilliseconds(thinkMs));
    }

    /// <summary>Perhaps tries to steal. Called under the bot's gate.</summary>
    public void Steal(LobbyBot bot, int round)
    {
        if (bot.Socket is { } socket && new Dice(plan.Seed, DicePurpose.Arithmetic, bot.Number, round).Uniform() < plan.StealShare)
        {
            SendAct(bot, socket, "steal", round, 0);
        }
    }

    /// <summary>Sends what has no verdict again. Called under the bot's gate.</summary>
    public static void SendAgain(LobbyBot bot)
    {
        foreach (var answer in bot.Open.Values)
        {
            SendAnswer(bot, answer);
        }
    }

    /// <summary>A verdict on an answer has come. Called under the bot's gate.</summary>
    public void Verdict(LobbyBot bot, int round, string code, int elapsedMs)
    {
        if (!bot.Open.TryGetValue(round, out var answer))
        {
            return;
        }

        if (code is RefusalCodes.TooMany or RefusalCodes.Unresolved)
        {
            _ = SendLater(bot, answer);
            return;
        }

        bot.Open.Remove(round);
        Meters.Verdict(code == RefusalCodes.Ok, time.GetElapsedTime(answer.SentAt));
        lock (bot.Table.Gate)
        {
            if (code == RefusalCodes.Ok)
            {
                bot.Table.Round(round).Acked[bot.Seat] = (answer.Choice, elapsedMs);
            }
        }
    }

    /// <summary>A game has ended; the host plays again if more are wanted.</summary>
    public void Ended(LobbyTable table)
    {
        Meters.Finished();
        lock (table.Gate)
        {
            table.IsStarted = false;
            if (table.Games >= plan.Games)
            {
                return;
            }
        }

        _ = Start(table);
    }

    /// <summary>The socket is gone: the bot comes back.</summary>
    public void Lost(LobbyBot bot, HubSocket socket)
    {
        lock (bot.Gate)
        {
            if (bot.Socket != socket)
            {
                return;
            }

            if (bot.IsIn)
            {
                Meters.WentOut();
            }

            (bot.Socket, bot.IsIn) = (null, false);
            bot.Calls.Clear();
        }

        if (!ending.IsCancellationRequested)
        {
            _ = Connect(bot);
        }
    }

    public void Fail(string fault) => Fault ??= fault;

    public void Dispose()
    {
        ending.Cancel();
        dialer.Dispose();
        ending.Dispose();
    }

    private LobbyBot HostOf(LobbyTable table)
    {
        int seat;
        lock (table.Gate)
        {
            seat = table.HostSeat;
        }

        var first = table.Number * plan.PlayersPerLobby;
        var bots = Enumerable.Range(first, plan.PlayersPerLobby).Select(number => Bots[number]);
        return bots.FirstOrDefault(bot => bot.Seat == seat) ?? Bots[first];
    }

    private async Task HoverLater(LobbyBot bot, int round, int option, TimeSpan think)
    {
        await Task.Delay(think, time, CancellationToken.None);
        lock (bot.Gate)
        {
            if (bot is { IsIn: true, Socket: { } socket })
            {
                SendAct(bot, socket, "crowd", round, option);
            }
        }
    }

    private async Task AnswerLater(LobbyBot bot, int round, int choice, TimeSpan think)
    {
        await Task.Delay(think, time, CancellationToken.None);
        lock (bot.Gate)
        {
            var answer = new OpenLobbyAnswer(round, choice, time.GetTimestamp());
            bot.Open[round] = answer;
            Meters.Sent();
            SendAnswer(bot, answer);
        }
    }

    private async Task SendLater(LobbyBot bot, OpenLobbyAnswer answer)
    {
        await Task.Delay(SendAgainAfter, time, CancellationToken.None);
        lock (bot.Gate)
        {
            if (bot.Open.ContainsKey(answer.Round))
            {
                SendAnswer(bot, answer);
            }
        }
    }
}
