using System.Collections.Concurrent;
using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Brackets;

namespace Trivia.Grains.Tests.Royale;

/// <summary>
/// A gateway without sockets: it seats players, follows the event by snapshots alone, answers by a script, hands over and
/// touches, all through the same grain calls as the real one.
/// </summary>
public sealed class TestGateway(IGrainFactory grains, string royaleId, string name = "test", string instance = "1") : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<(int Round, string PlayerId), int> accepted = new();
    private readonly Dictionary<string, SeatRef> seats = [];
    private ImmutableDictionary<int, byte[]> connected = ImmutableDictionary<int, byte[]>.Empty;
    private Task running = Task.CompletedTask;
    private int handedOver;
    private DateTimeOffset? lastReply;

    /// <summary>How a player answers: choice (null for none), elapsed and probe in milliseconds.</summary>
    public Func<string, RoundStaged, (int? Choice, int ElapsedMs, int ProbeMs)> Script { get; set; } = (_, staged) =>
        (staged.Options.Select((option, place) => (option, place)).First(pair => TestSilo.IsCorrect(pair.option)).place, 300, 0);

    /// <summary>Acknowledged answers: elapsed time by round and player.</summary>
    public IReadOnlyDictionary<(int Round, string PlayerId), int> Accepted => accepted;

    /// <summary>Every reveal that was seen, by round.</summary>
    public ConcurrentDictionary<int, RoundRevealed> Reveals { get; } = new();

    /// <summary>Every question that was seen, by round.</summary>
    public ConcurrentDictionary<int, RoundStaged> Questions { get; } = new();

    /// <summary>Every void that was seen, by round.</summary>
    public ConcurrentDictionary<int, RoundVoided> Voids { get; } = new();

    /// <summary>Players with a seat here.</summary>
    public IReadOnlyCollection<string> Players => seats.Keys;

    /// <summary>Where they were seated.</summary>
    public IReadOnlyDictionary<string, SeatRef> Seats => seats;

    public IRoyaleGrain Royale => grains.GetGrain<IRoyaleGrain>(royaleId);

    /// <summary>Seats players, simulated ones or people, each of whom has an address.</summary>
    public async Task Seat(int players, string prefix = "p", bool people = false)
    {
        var ids = Enumerable.Range(0, players).Select(number => $"{prefix}-{number:d5}").ToArray();
        var outcomes = await Task.WhenAll(ids.Select((id, number) =>
            Royale.Join(new JoinRequest(id, id.ToUpperInvariant(), number + 1, LoadTest: !people))));
        for (var index = 0; index < players; index++)
        {
            outcomes[index].Code.ShouldBe(JoinCode.Seated);
            seats[ids[index]] = outcomes[index].Seat!.Value;
        }

        Connect(seats.Values);
    }

    /// <summary>Sets which seats are connected from the next touch on.</summary>
    public void Connect(IEnumerable<SeatRef> connectedSeats)
    {
        var sets = new Dictionary<int, byte[]>();
        foreach (var seat in connectedSeats)
        {
            sets.TryAdd(seat.Bracket, SeatSet.WithRoomFor(SeatRef.SeatsPerBracket));
            SeatSet.Add(sets[seat.Bracket], seat.Index);
        }

        connected = sets.ToImmutableDictionary();
    }

    /// <summary>Sets which seats of the first bracket and which waiters are connected from the next touch on.</summary>
    public void ConnectWith(IEnumerable<int> seatIndexes, IEnumerable<int> waiting)
    {
        Connect(seatIndexes.Select(index => new SeatRef(0, index)));
        var waiters = SeatSet.WithRoomFor(SeatRef.SeatsPerBracket);
        foreach (var number in waiting)
        {
            SeatSet.Add(waiters, number);
        }

        connected = connected.SetItem(GatewayTouch.WaitingList, waiters);
    }

    public void Run() => running = Loop();

    public Task<TouchReply> Touch(int unstored = 0, int? handedOver = null) => Royale.Touch(new GatewayTouch
    {
        Gateway = name,
        Instance = instance,
        Connected = connected,
        HandedOver = handedOver ?? this.handedOver,
        Unstored = unstored,
        LastReply = lastReply,
    });

    /// <summary>Stops touching, as a gateway that died.</summary>
    public async Task Die()
    {
        await stopping.CancelAsync();
        await running;
    }

    public async ValueTask DisposeAsync()
    {
        await Die();
        stopping.Dispose();
    }

    private async Task Loop()
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!stopping.IsCancellationRequested && !await Look())
        {
            await pace.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    /// <summary>Looks at the event once and does what is due. Returns whether the event is over.</summary>
    private async Task<bool> Look()
    {
        try
        {
            lastReply = (await Touch()).Now;
            var snapshot = await Royale.GetSnapshot();
            if (snapshot.Revealed is { } revealed)
            {
                Reveals[revealed.Round] = revealed;
            }

            if (snapshot.Voided is { } voided)
            {
                Voids[voided.Round] = voided;
            }

            if (snapshot.Staged is { } staged && staged.Round > handedOver)
            {
                Questions[staged.Round] = staged;
                await Answer(staged);
                handedOver = staged.Round;
            }

            return snapshot.Progress.IsOver;
        }
        catch (Exception exception) when (exception is IOException or OrleansException)
        {
            // An activation ended under the call; the next look does the same again.
            return false;
        }
    }

    private async Task Answer(RoundStaged staged)
    {
        var scripted = seats
            .Select(pair => (Player: pair.Key, Seat: pair.Value, Answer: Script(pair.Key, staged)))
            .Where(entry => entry.Answer.Choice is not null)
            .GroupBy(entry => entry.Seat.Bracket);
        foreach (var bracket in scripted)
        {
            var entries = bracket.ToArray();
            var verdicts = await grains.GetGrain<IBracketGrain>(SeatRef.BracketKey(royaleId, bracket.Key)).Submit(new AnswerBatch(
                staged.Round,
                staged.WindowMs,
                [.. entries.Select(entry => entry.Seat.Index)],
                [.. entries.Select(entry => (byte)entry.Answer.Choice!.Value)],
                [.. entries.Select(entry => entry.Answer.ElapsedMs)],
                [.. entries.Select(entry => entry.Answer.ProbeMs)]));
            for (var index = 0; index < entries.Length; index++)
            {
                if (verdicts.Verdicts[index] == AnswerVerdict.Stored)
                {
                    accepted[(staged.Round, entries[index].Player)] = verdicts.ElapsedMs[index];
                }
            }
        }
    }
}
