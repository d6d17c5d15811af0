using System.Collections.Concurrent;

namespace Trivia.Fleet.Crews;

/// <summary>What a crew counts and measures. Every method is safe from any thread.</summary>
internal sealed class CrewMeters(int players, TimeProvider time)
{
    private const double BytesPerMb = 1024 * 1024;

    private readonly ConcurrentDictionary<int, RoundReads> reads = new();
    private readonly ConcurrentDictionary<int, long> releases = new();
    private readonly ConcurrentDictionary<int, RoundSpan> spans = new();
    private readonly WallClock clock = new(time);
    private int signedIn;
    private int connected;
    private int aboard;
    private int seated;
    private int waiting;
    private int refused;
    private int answersSent;
    private int answersAcked;
    private int answersRefused;
    private int answersResent;
    private int reconnects;

    public Latencies Acks { get; } = new();

    public Latencies SendLags { get; } = new();

    public void SignedIn() => Interlocked.Increment(ref signedIn);

    public void Connected() => Interlocked.Increment(ref connected);

    public void Boarded() => Interlocked.Increment(ref aboard);

    public void WentAshore() => Interlocked.Decrement(ref aboard);

    public void Seated() => Interlocked.Increment(ref seated);

    public void Waiting() => Interlocked.Increment(ref waiting);

    public void Refused() => Interlocked.Increment(ref refused);

    public void Reconnected() => Interlocked.Increment(ref reconnects);

    /// <summary>An answer was sent for the first time, or once more.</summary>
    public void Sent(OpenAnswer answer)
    {
        if (answer.Sends > 1)
        {
            Interlocked.Increment(ref answersResent);
            return;
        }

        Interlocked.Increment(ref answersSent);
        SendLags.Add(time.GetElapsedTime(answer.IntendedAt));
    }

    /// <summary>An answer was acknowledged.</summary>
    public void Acked(OpenAnswer answer, long receivedAt)
    {
        Interlocked.Increment(ref answersAcked);
        if (!answer.IsInterrupted)
        {
            Acks.Add(time.GetElapsedTime(answer.IntendedAt, receivedAt));
        }
    }

    public void AnswerRefused() => Interlocked.Increment(ref answersRefused);

    /// <summary>A player read a question that came on its own.</summary>
    public void Read(int round, int place, long timestamp) =>
        reads.GetOrAdd(round, static (round, players) => new RoundReads(round, players), players).Add(place, timestamp);

    /// <summary>A question was released.</summary>
    public void Released(int round, DateTimeOffset at) => releases[round] = at.UtcTicks;

    /// <summary>Sums up the rounds that are over and whose release is known, and forgets their single reads.</summary>
    /// <param name="openRound">The round that is still open; 0 for none.</param>
    /// <param name="all">Whether to sum up those of unknown release, too.</param>
    public IReadOnlyList<RoundSpan> SumUp(int openRound, bool all)
    {
        foreach (var (round, read) in reads)
        {
            if (round != openRound && (all || releases.ContainsKey(round)) && reads.TryRemove(round, out _) && read.Count > 0)
            {
                spans[round] = Span(read);
            }
        }

        return [.. spans.Values.OrderBy(span => span.Round)];
    }

    public CrewTally Tally(FactBook book)
    {
        var sent = Volatile.Read(ref answersSent);
        var (acked, denied) = (Volatile.Read(ref answersAcked), Volatile.Read(ref answersRefused));
        return new CrewTally
        {
            Players = players,
            SignedIn = Volatile.Read(ref signedIn),
            Connected = Volatile.Read(ref connected),
            Aboard = Volatile.Read(ref aboard),
            Seated = Volatile.Read(ref seated),
            Waiting = Volatile.Read(ref waiting),
            Refused = Volatile.Read(ref refused),
            AnswersSent = sent,
            AnswersAcked = acked,
            AnswersRefused = denied,
            AnswersOpen = Math.Max(0, sent - acked - denied),
            AnswersResent = Volatile.Read(ref answersResent),
            Reconnects = Volatile.Read(ref reconnects),
            Round = book.LastRound,
            IsOver = book.IsOver,
            CpuSeconds = Environment.CpuUsage.TotalTime.TotalSeconds,
            RssMb = Environment.WorkingSet / BytesPerMb,
        };
    }

    private RoundSpan Span(RoundReads read)
    {
        var sorted = read.Sorted();
        var fanOut = new Latencies();
        if (releases.TryGetValue(read.Round, out var ticks))
        {
            var releasedAt = new DateTimeOffset(ticks, TimeSpan.Zero);
            foreach (var timestamp in sorted)
            {
                fanOut.Add(clock.At(timestamp) - releasedAt);
            }
        }

        return new RoundSpan(read.Round, sorted.Length, clock.At(sorted[0]), clock.At(sorted[^1]), fanOut.ToCounted());
    }
}
