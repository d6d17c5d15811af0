using System.Security.Cryptography;
using System.Threading.Channels;
using Orleans.Streams;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Silo.House;

/// <summary>
/// A gateway without sockets: seats the house players in one royale, follows it, answers for them, and reports like any
/// other gateway. What the stream loses, a touch shows and a snapshot repairs.
/// </summary>
internal sealed class HouseGateway(
    IClusterClient cluster,
    string royaleId,
    IReadOnlyList<HousePlayer> players,
    HouseKnowledge knowledge,
    HouseDice dice,
    TimeProvider time,
    ILogger logger)
{
    private const int InboxMax = 4_096;
    private static readonly TimeSpan TouchEvery = TimeSpan.FromSeconds(1);

    private readonly Channel<HouseNews> inbox =
        Channel.CreateBounded<HouseNews>(new BoundedChannelOptions(InboxMax) { SingleReader = true });

    private readonly string instance = RandomNumberGenerator.GetHexString(16, lowercase: true);
    private readonly HouseField field = new();
    private readonly IRoyaleGrain royale = cluster.GetGrain<IRoyaleGrain>(royaleId);
    private long sequence;
    private int answering;
    private int handedOver;
    private int unstored;
    private bool over;

    /// <summary>Plays the show to its end.</summary>
    public async Task Play(CancellationToken cancellationToken)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var stream = cluster.GetStreamProvider(RoyaleStreams.Provider).GetStream<RoyaleEvent>(RoyaleStreams.Of(royaleId));
        var subscription = await stream.SubscribeAsync((fact, _) => Hear(fact));
        var helpers = Task.WhenAll(Beat(leaving.Token), TakeSeats(leaving.Token));
        try
        {
            await CatchUp(leaving.Token);
            while (!over)
            {
                await Handle(await inbox.Reader.ReadAsync(cancellationToken), leaving.Token);
            }
        }
        finally
        {
            await leaving.CancelAsync();
            await helpers.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await subscription.UnsubscribeAsync();
            await Touch(farewell: true);
        }

        logger.HouseOver(royaleId);
    }

    private Task Hear(RoyaleEvent fact)
    {
        // A full inbox drops the fact; the next touch finds it missing.
        if (fact.RoyaleId == royaleId)
        {
            inbox.Writer.TryWrite(new HouseNews.Fact(fact));
        }

        return Task.CompletedTask;
    }

    private async Task Beat(CancellationToken cancellationToken)
    {
        using var beat = new PeriodicTimer(TouchEvery, time);
        while (await beat.WaitForNextTickAsync(cancellationToken))
        {
            await inbox.Writer.WriteAsync(new HouseNews.Beat(), cancellationToken);
        }
    }

    private async Task TakeSeats(CancellationToken cancellationToken)
    {
        var seating = new HouseSeating(royale, royaleId, dice, time);
        var seated = 0;
        await seating.Seat(
            players,
            async (player, outcome) =>
            {
                Interlocked.Increment(ref seated);
                var news = new HouseNews.Seated(player, outcome.Seat!.Value, outcome.View?.OutAtCut ?? 0);
                await inbox.Writer.WriteAsync(news, cancellationToken);
            },
            cancellationToken);
        logger.HouseSeated(royaleId, seated);
    }

    private async Task Handle(HouseNews news, CancellationToken cancellationToken)
    {
        switch (news)
        {
            case HouseNews.Seated seated:
                field.Seat(seated.Player, seated.Seat, seated.OutAtCut);
                break;
            case HouseNews.Answered answered:
                (handedOver, unstored) = (answered.Round, answered.Unstored);
                await TouchAndCatchUp(cancellationToken);
                break;
            case HouseNews.Beat:
                await TouchAndCatchUp(cancellationToken);
                break;
            case HouseNews.Fact { Event: var fact } when fact.Sequence == sequence + 1:
                sequence = fact.Sequence;
                await Take(fact, cancellationToken);
                break;
            case HouseNews.Fact { Event: var fact } when fact.Sequence > sequence:
                await CatchUp(cancellationToken);
                break;
        }
    }

    private async Task Take(RoyaleEvent fact, CancellationToken cancellationToken)
    {
        switch (fact)
        {
            case RoundStaged staged:
                Answer(staged, cancellationToken);
                break;
            case CutMade cut:
                await Task.WhenAll(field.Brackets.ToList().Select(bracket => TakeCut(bracket, cut.Cut)));
                break;
            case SeatsChanged:
                await LookAtSeats();
                break;
            case RoyaleFinished:
                over = true;
                break;
            case PhaseChanged changed:
                over = changed.Phase == RoyalePhase.Aborted;
                break;
        }
    }

    // Runs beside the loop, and reports to it.
    private void Answer(RoundStaged round, CancellationToken cancellationToken)
    {
        if (round.Round <= answering)
        {
            return;
        }

        answering = round.Round;
        var known = knowledge.Recall(round.Body, round.Options);
        var answers = new List<(SeatRef, HouseAnswer)>();
        foreach (var (player, seat) in field.Alive)
        {
            if (HouseAnswer.Decide(player, players[player], round, known, dice) is { } answer)
            {
                answers.Add((seat, answer));
            }
        }

        _ = Task.Run(
            async () =>
            {
                var lost = await new HouseAnswering(cluster, round, time).Give(answers, cancellationToken);
                await inbox.Writer.WriteAsync(new HouseNews.Answered(round.Round, lost), cancellationToken);
            },
            cancellationToken);
    }

    private async Task TakeCut(int bracket, int cut)
    {
        var grain = cluster.GetGrain<IBracketGrain>(SeatRef.BracketKey(royaleId, bracket));
        if (await grain.GetEliminated(cut) is { } eliminated)
        {
            field.Apply(bracket, eliminated);
        }
    }

    private async Task TouchAndCatchUp(CancellationToken cancellationToken)
    {
        if (await Touch(farewell: false) is { Exists: true } reply && reply.Sequence > sequence)
        {
            await CatchUp(cancellationToken);
        }
    }

    private Task<TouchReply> Touch(bool farewell) => royale.Touch(new GatewayTouch
    {
        Gateway = "house",
        Instance = instance,
        Connected = field.Bits(),
        HandedOver = handedOver,
        Unstored = unstored,
        Leaving = farewell,
    });

    private async Task CatchUp(CancellationToken cancellationToken)
    {
        var snapshot = await royale.GetSnapshot();
        sequence = snapshot.Sequence;
        over = !snapshot.Exists || snapshot.Progress.IsOver;
        await LookAtSeats();
        if (!over && snapshot.Staged is { } staged)
        {
            Answer(staged, cancellationToken);
        }
    }

    private async Task LookAtSeats()
    {
        foreach (var bracket in field.All.GroupBy(item => item.Seat.Bracket).ToList())
        {
            var grain = cluster.GetGrain<IBracketGrain>(SeatRef.BracketKey(royaleId, bracket.Key));
            var views = await Task.WhenAll(bracket.Select(item => grain.GetSeat(item.Seat.Index)));
            foreach (var ((player, seat), view) in bracket.Zip(views))
            {
                if (view.PlayerId == players[player].PlayerId)
                {
                    field.Seat(player, seat, view.OutAtCut);
                }
                else
                {
                    field.Leave(seat);
                }
            }
        }
    }
}
