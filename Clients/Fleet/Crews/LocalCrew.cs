using System.Net;
using Trivia.Fleet.Api;
using Trivia.Fleet.Oracle;
using Trivia.Fleet.Sockets;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Fleet.Crews;

/// <summary>A crew in this process.</summary>
internal sealed class LocalCrew : ICrew
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    private readonly CrewContext crew;
    private readonly HubDialer dialer;
    private readonly Pacer pacer;
    private readonly Boarder boarder;
    private readonly ApiCalls calls;

    public LocalCrew(CrewOrder order, TimeProvider time)
    {
        crew = new CrewContext(order, time);
        var plan = order.Plan;
        dialer = new HubDialer(
            new DialerOptions
            {
                Gateways = plan.Gateways,
                ConnectsAtOnceMax = plan.ConnectsAtOnce,
                SourceAddresses = SourceAddresses(order),
            },
            time);
        CrewHandler handler = null!;
        pacer = new Pacer(time, duty => handler.Do(duty));
        var answers = new AnswerBook(crew, pacer);
        boarder = new Boarder(crew, dialer, pacer, answers);
        boarder.Handler = handler = new CrewHandler(crew, boarder, answers, pacer);
        calls = new ApiCalls(plan.Gateways, plan.ConnectsAtOnce, plan.Patience, plan.Seed, time);
    }

    public CrewTally Tally => crew.Meters.Tally(crew.Book);

    public bool IsInThisProcess => true;

    public async Task Gather(CancellationToken cancellationToken)
    {
        var plan = crew.Order.Plan;
        var next = -1;
        var began = crew.Time.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, plan.ConnectsAtOnce).Select(_ => Usher()));

        async Task Usher()
        {
            while (Interlocked.Increment(ref next) is var place && place < crew.Bots.Length)
            {
                var dueIn = TimeSpan.FromSeconds((double)place * crew.Order.Crews / plan.ConnectsPerSecond) - crew.Time.GetElapsedTime(began);
                if (dueIn > TimeSpan.Zero)
                {
                    await Task.Delay(dueIn, crew.Time, cancellationToken);
                }

                await Bring(crew.Bots[place], cancellationToken);
            }
        }
    }

    public Task DismissAbsentees(CancellationToken cancellationToken)
    {
        foreach (var bot in crew.Bots.Where(bot => bot.IsAbsent))
        {
            lock (bot.Gate)
            {
                if (bot.Phase == BotPhase.Aboard)
                {
                    crew.Meters.WentAshore();
                    (bot.Phase, bot.AwaySince) = (BotPhase.Gone, 0);
                    bot.Socket?.Close();
                }
            }
        }

        return Task.CompletedTask;
    }

    public Task Released(int round, DateTimeOffset at, CancellationToken cancellationToken)
    {
        crew.Meters.Released(round, at);
        crew.Meters.SumUp(crew.Book.OpenRound, all: false);
        return Task.CompletedTask;
    }

    public async Task<(CrewResult Result, IReadOnlyList<Entry> Entries)> End(TimeSpan patience, CancellationToken cancellationToken)
    {
        var began = crew.Time.GetTimestamp();
        while (!crew.Bots.All(IsSettled) && crew.Time.GetElapsedTime(began) < patience)
        {
            await Task.Delay(Look, crew.Time, cancellationToken);
        }

        // Messages to single players may follow the end.
        await Task.Delay(LastWords, crew.Time, cancellationToken);
        var tally = Tally;
        GoHome();
        var result = new CrewResult(
            tally, crew.Meters.Acks.ToCounted(), crew.Meters.SendLags.ToCounted(), crew.Meters.SumUp(openRound: 0, all: true));
        return (result, [.. crew.Entries(), .. crew.Sights.Entries()]);
    }

    public Task<IReadOnlyDictionary<int, string>> Tokens(IReadOnlyCollection<int> players, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<int, string>>(
            crew.Bots.Where(bot => players.Contains(bot.Number)).ToDictionary(bot => bot.Number, bot => bot.Token));

    public ValueTask DisposeAsync()
    {
        crew.IsEnding = true;
        pacer.Dispose();
        dialer.Dispose();
        calls.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task Bring(Bot bot, CancellationToken cancellationToken)
    {
        var guest = await calls.Post<GuestReply>(
            "/api/guests", new GuestRequest { Name = $"Sim {bot.Number + 1}", Ticket = crew.Order.Ticket }, cancellationToken);
        (bot.Id, bot.Token) = (guest.PlayerId, guest.Token);
        crew.Record(new PlayerEntry(bot.Number, guest.PlayerId, guest.Name));
        crew.Meters.SignedIn();
        var began = crew.Time.GetTimestamp();
        for (var attempt = 1; !await boarder.TryBoard(bot, cancellationToken); attempt++)
        {
            if (crew.Time.GetElapsedTime(began) > crew.Order.Plan.Patience)
            {
                throw new ApiFault($"Player {bot.Number} could not connect within {crew.Order.Plan.Patience.TotalSeconds:0} s; {Tally.Connected} had.");
            }

            bot.Attempts = attempt;
            await Task.Delay(Backoff.FullJitter(attempt, (bot.Number % 97) / 97.0), crew.Time, cancellationToken);
        }
    }

    private static bool IsSettled(Bot bot)
    {
        lock (bot.Gate)
        {
            return bot.Phase == BotPhase.Gone || (bot.Phase == BotPhase.Aboard && bot.Open.Count == 0);
        }
    }

    private void GoHome()
    {
        crew.IsEnding = true;
        foreach (var bot in crew.Bots)
        {
            lock (bot.Gate)
            {
                foreach (var answer in bot.Open.Where(answer => answer.Sends > 0))
                {
                    crew.Record(new UnresolvedEntry(bot.Number, answer.Round, answer.Choice));
                }

                if (bot.AwaySince >= 0)
                {
                    crew.Record(new AwayEntry(bot.Number, bot.AwaySince, -1));
                }

                bot.Phase = BotPhase.Gone;
                bot.Socket?.Close();
            }
        }
    }

    /// <summary>Each crew beyond the first dials from an address of its own: one has about 28,000 ports.</summary>
    private static IReadOnlyList<IPAddress> SourceAddresses(CrewOrder order) =>
        order.Crews > 1 && order.Plan.Gateways.All(gateway => gateway.IsLoopback)
            ? [new IPAddress([127, 0, 0, (byte)(2 + (order.Crew % 250))])]
            : [];
}
