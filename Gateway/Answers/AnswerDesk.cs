using System.Collections.Concurrent;
using Trivia.Gateway.Rooms;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Gateway.Answers;

/// <summary>Takes the answers of one game: one a seat and round, whatever a client repeats.</summary>
internal sealed class AnswerDesk : IDisposable
{
    /// <summary>The elapsed time of an answer to a round that is not open any more: longer than any window.</summary>
    public const int LongAgoMs = 24 * 60 * 60 * 1_000;

    /// <summary>How long the verdict on an earlier answer is looked for.</summary>
    private static readonly TimeSpan LookUpFor = TimeSpan.FromSeconds(3);

    private readonly string gameId;
    private readonly Func<int, IAnswerTaker> takerOf;
    private readonly AnswerServices services;
    private readonly ConcurrentDictionary<int, AnswerLane> lanes = new();
    private readonly ITimer ticker;
    private int ticking;

    /// <summary>A desk.</summary>
    /// <param name="gameId">The royale or lobby, for the log.</param>
    /// <param name="takerOf">Who takes the answers of a bracket.</param>
    /// <param name="services">What desks need.</param>
    public AnswerDesk(string gameId, Func<int, IAnswerTaker> takerOf, AnswerServices services)
    {
        this.gameId = gameId;
        this.takerOf = takerOf;
        this.services = services;
        ticker = services.Time.CreateTimer(static desk => ((AnswerDesk)desk!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Takes an answer to the open round. A seat's second one gets the verdict of its first.</summary>
    /// <param name="round">The open round.</param>
    /// <param name="seat">Who answers.</param>
    /// <param name="choice">0–3, checked.</param>
    /// <param name="probeMs">Lowest recent round trip in milliseconds.</param>
    /// <param name="receivedAt">Timestamp of the receipt.</param>
    public Task<AnswerReply> Submit(OpenRound round, SeatHere seat, byte choice, int probeMs, long receivedAt)
    {
        var rawElapsedMs = round.RawElapsedMs(seat.StartOf(round.Number), receivedAt);
        var answer = seat.Answer(round.Number, Create, out var isNew);
        if (isNew)
        {
            Send(answer!);
        }

        return answer is { IsUnresolved: false }
            ? answer.Reply
            : LookUp(round.Number, round.WindowMs, seat, choice, rawElapsedMs, receivedAt);

        PendingAnswer? Create() =>
            rawElapsedMs <= round.WindowMs + LatencyAllowance.AllowanceMsMax && services.Quota.IsOpen && round.TryBegin()
                ? Make(round.Number, round.WindowMs, round, round.GivesUpAt, seat, choice, rawElapsedMs, probeMs, receivedAt)
                : null;
    }

    /// <summary>
    /// Asks for the verdict on an answer that came too late to be a new one: it may be a copy of one that was stored,
    /// here or through another gateway, whose acknowledgement got lost.
    /// </summary>
    /// <param name="round">A round that has opened.</param>
    /// <param name="windowMs">Its window; 0 when it is not known any more.</param>
    /// <param name="seat">Who asks.</param>
    /// <param name="choice">0–3, checked.</param>
    /// <param name="rawElapsedMs">Receipt minus start, in milliseconds.</param>
    /// <param name="receivedAt">Timestamp of the receipt.</param>
    public Task<AnswerReply> LookUp(int round, int windowMs, SeatHere seat, byte choice, int rawElapsedMs, long receivedAt)
    {
        if (!services.Quota.IsOpen)
        {
            return Task.FromResult(new AnswerReply { Code = RefusalCodes.TooMany, Round = round, ElapsedMs = 0 });
        }

        var givesUpAt = receivedAt + (long)(LookUpFor.TotalSeconds * services.Time.TimestampFrequency);
        var answer = Make(round, windowMs, null, givesUpAt, seat, choice, rawElapsedMs, probeMs: 0, receivedAt);
        Send(answer);
        return answer.Reply;
    }

    public void Dispose() => ticker.Dispose();

    private static PendingAnswer Make(
        int round, int windowMs, OpenRound? tally, long givesUpAt, SeatHere seat, byte choice, int rawElapsedMs, int probeMs, long receivedAt) => new()
        {
            Round = round,
            WindowMs = windowMs,
            Tally = tally,
            GivesUpAt = givesUpAt,
            Seat = seat,
            Choice = choice,
            RawElapsedMs = rawElapsedMs,
            ProbeMs = probeMs,
            ReceivedAt = receivedAt,
        };

    private void Send(PendingAnswer answer)
    {
        services.Quota.Take();
        LaneOf(answer.Seat.Ref.Bracket).Add(answer);
        if (Interlocked.Exchange(ref ticking, 1) == 0)
        {
            Arm();
        }
    }

    private AnswerLane LaneOf(int bracket) =>
        lanes.GetOrAdd(bracket, static (bracket, desk) => new AnswerLane(desk.gameId, bracket, desk.takerOf(bracket), desk.services), this);

    private void Tick()
    {
        Volatile.Write(ref ticking, 0);
        var more = false;
        foreach (var (_, lane) in lanes)
        {
            more |= lane.Tick();
        }

        if (more && Interlocked.Exchange(ref ticking, 1) == 0)
        {
            Arm();
        }
    }

    private void Arm() => ticker.Change(TimeSpan.FromMilliseconds(services.Options.LingerMs), Timeout.InfiniteTimeSpan);
}
