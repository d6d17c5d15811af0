using System.Collections.Concurrent;
using Trivia.Fleet.Crews;

namespace Trivia.Fleet.Lobbies;

/// <summary>What a fleet of lobbies counts.</summary>
internal sealed class LobbyMeters
{
    private int connected;
    private int reconnects;
    private int answersSent;
    private int answersAcked;
    private int answersRefused;
    private int games;
    private int rounds;
    private long progress;

    public Latencies Acks { get; } = new();

    public Latencies Joins { get; } = new();

    public Latencies Acts { get; } = new();

    /// <summary>Server's facts by mechanic.</summary>
    public ConcurrentDictionary<string, int> Mechanics { get; } = new();

    public int Connected => Volatile.Read(ref connected);

    public int Reconnects => Volatile.Read(ref reconnects);

    public int AnswersSent => Volatile.Read(ref answersSent);

    public int AnswersAcked => Volatile.Read(ref answersAcked);

    public int AnswersRefused => Volatile.Read(ref answersRefused);

    public int Games => Volatile.Read(ref games);

    public int Rounds => Volatile.Read(ref rounds);

    /// <summary>Grows whenever anything happens.</summary>
    public long Progress => Volatile.Read(ref progress);

    public void CameIn(bool again)
    {
        Interlocked.Increment(ref connected);
        if (again)
        {
            Interlocked.Increment(ref reconnects);
        }

        Interlocked.Increment(ref progress);
    }

    public void WentOut() => Interlocked.Decrement(ref connected);

    public void Sent() => Interlocked.Increment(ref answersSent);

    public void Verdict(bool stored, TimeSpan took)
    {
        Interlocked.Increment(ref stored ? ref answersAcked : ref answersRefused);
        Acks.Add(took);
        Interlocked.Increment(ref progress);
    }

    public void Revealed()
    {
        Interlocked.Increment(ref rounds);
        Interlocked.Increment(ref progress);
    }

    public void Finished()
    {
        Interlocked.Increment(ref games);
        Interlocked.Increment(ref progress);
    }

    public void Played(string mechanic) => Mechanics.AddOrUpdate(mechanic, 1, (_, count) => count + 1);
}
