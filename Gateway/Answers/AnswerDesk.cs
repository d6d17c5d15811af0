using System.Collections.Concurrent;
using Trivia.Gateway.Rooms;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Gateway.Answers;

/// <summary>Takes the answers of one royale: one a seat and round, whatever a client repeats.</summary>
internal sealed class AnswerDesk : IDisposable
{
    private readonly string royaleId;
    private readonly AnswerServices services;
    private readonly ConcurrentDictionary<int, AnswerLane> lanes = new();
    private readonly ITimer ticker;
    private int ticking;

    public AnswerDesk(string royaleId, AnswerServices services)
    {
        this.royaleId = royaleId;
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
        var refusal = RefusalCodes.Late;
        var answer = seat.Answer(round.Number, Create, out var isNew);
        if (answer is null)
        {
            return Refused(round, refusal);
        }

        if (isNew)
        {
            LaneOf(seat.Ref.Bracket).Add(answer);
            if (Interlocked.Exchange(ref ticking, 1) == 0)
            {
                Arm();
            }
        }

        return answer.Reply;

        PendingAnswer? Create()
        {
            if (rawElapsedMs > round.WindowMs + LatencyAllowance.AllowanceMsMax)
            {
                return null;
            }

            if (!services.Quota.TryTake())
            {
                refusal = RefusalCodes.TooMany;
                return null;
            }

            if (!round.TryBegin())
            {
                services.Quota.Return();
                return null;
            }

            return new PendingAnswer(round, seat, choice, rawElapsedMs, probeMs, receivedAt);
        }
    }

    public void Dispose() => ticker.Dispose();

    private static Task<AnswerReply> Refused(OpenRound round, string code) =>
        Task.FromResult(new AnswerReply { Code = code, Round = round.Number, ElapsedMs = 0 });

    private AnswerLane LaneOf(int bracket) =>
        lanes.GetOrAdd(bracket, static (bracket, desk) => new AnswerLane(desk.royaleId, bracket, desk.services), this);

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
