using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Gateway.Answers;

/// <summary>
/// A question that has opened here: its deadlines on this machine's monotonic clock, and the count of answers that
/// decides when everything of it has been handed over.
/// </summary>
internal sealed class OpenRound
{
    /// <summary>How long after the opening a seat's time begins at the latest.</summary>
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly Action<OpenRound> handOver;
    private readonly long latestStart;
    private int pending;
    private int expected;
    private int answered;
    private int unstored;
    private bool released;
    private bool closed;
    private bool handedOver;

    /// <summary>Opens a round.</summary>
    /// <param name="staged">The question.</param>
    /// <param name="openedAt">When it opened, by this machine's timestamps.</param>
    /// <param name="handOverLeadMs">See <see cref="AnswerOptions.HandOverLeadMs"/>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="handOver">Called once, when nothing of the round is left to wait for.</param>
    public OpenRound(RoundStaged staged, long openedAt, int handOverLeadMs, TimeProvider time, Action<OpenRound> handOver)
        : this(staged.Round, staged.WindowMs, Math.Max(0, staged.HandOverMs - handOverLeadMs), openedAt, time, handOver)
    {
    }

    /// <summary>Opens a round.</summary>
    /// <param name="round">Its number.</param>
    /// <param name="windowMs">Answer window in milliseconds.</param>
    /// <param name="patienceMs">How long after the window verdicts are waited for, in milliseconds.</param>
    /// <param name="openedAt">When it opened, by this machine's timestamps.</param>
    /// <param name="time">The clock.</param>
    /// <param name="handOver">Called once, when nothing of the round is left to wait for.</param>
    public OpenRound(int round, int windowMs, int patienceMs, long openedAt, TimeProvider time, Action<OpenRound> handOver)
    {
        this.time = time;
        this.handOver = handOver;
        Number = round;
        WindowMs = windowMs;
        OpenedAt = openedAt;
        latestStart = openedAt + Ticks(StartsWithin);
        GivesUpAt = openedAt + Ticks(TimeSpan.FromMilliseconds(windowMs + patienceMs));
    }

    /// <summary>One-based number of the round.</summary>
    public int Number { get; }

    /// <summary>Answer window in milliseconds.</summary>
    public int WindowMs { get; }

    /// <summary>Timestamp of the opening.</summary>
    public long OpenedAt { get; }

    /// <summary>Timestamp after which no verdict is waited for.</summary>
    public long GivesUpAt { get; }

    /// <summary>Answers that found no bracket to store them in time.</summary>
    public int Unstored
    {
        get
        {
            lock (gate)
            {
                return unstored;
            }
        }
    }

    /// <summary>Whether the round's hand-over has begun.</summary>
    public bool HandedOver
    {
        get
        {
            lock (gate)
            {
                return handedOver;
            }
        }
    }

    /// <summary>Receipt minus start, in whole milliseconds, never negative.</summary>
    /// <param name="start">First write of the question to the seat; null for a seat that came later and counts from the opening.</param>
    /// <param name="receivedAt">Timestamp of the answer's receipt.</param>
    public int RawElapsedMs(long? start, long receivedAt)
    {
        var from = Math.Clamp(start ?? OpenedAt, OpenedAt, latestStart);
        return receivedAt <= from ? 0 : (int)Math.Min(int.MaxValue, time.GetElapsedTime(from, receivedAt).TotalMilliseconds);
    }

    /// <summary>When the last personal deadline passes, and never after <see cref="GivesUpAt"/>.</summary>
    /// <param name="lastStart">The latest start of any seat.</param>
    /// <param name="allowanceMs">The most that any answer is forgiven, in milliseconds.</param>
    public long DeadlineOf(long lastStart, int allowanceMs) =>
        Math.Min(GivesUpAt, Math.Clamp(lastStart, OpenedAt, latestStart) + Ticks(TimeSpan.FromMilliseconds(WindowMs + allowanceMs)));

    /// <summary>A live seat has been asked; the round is not over early without its answer.</summary>
    public void Expect()
    {
        lock (gate)
        {
            expected++;
        }
    }

    /// <summary>An answer enters. False when the last personal deadline has passed.</summary>
    public bool TryBegin()
    {
        lock (gate)
        {
            if (closed)
            {
                return false;
            }

            pending++;
            return true;
        }
    }

    /// <summary>An answer has its verdict, or will never have one.</summary>
    public void End(bool unresolved)
    {
        lock (gate)
        {
            pending--;
            answered++;
            unstored += unresolved ? 1 : 0;
        }

        Check();
    }

    /// <summary>The question has been written to everyone.</summary>
    public void Released()
    {
        lock (gate)
        {
            released = true;
        }

        Check();
    }

    /// <summary>No answer enters any more.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
        }

        Check();
    }

    private void Check()
    {
        lock (gate)
        {
            var allIn = closed || (expected > 0 && answered >= expected);
            if (handedOver || !released || pending > 0 || !allIn)
            {
                return;
            }

            handedOver = true;
        }

        handOver(this);
    }

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);
}
