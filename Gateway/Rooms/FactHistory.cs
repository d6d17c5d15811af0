using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Gateway.Rooms;

/// <summary>The last facts told to a room, without gaps, for players who come back. Guarded by its room's lock.</summary>
internal sealed class FactHistory(int max)
{
    private readonly Queue<RoyaleEvent> facts = new();
    private long floor;
    private long last;

    /// <summary>Adds the next fact. After a gap the history starts anew.</summary>
    public void Add(RoyaleEvent fact)
    {
        if (fact.Sequence != last + 1)
        {
            facts.Clear();
            floor = fact.Sequence - 1;
        }

        facts.Enqueue(fact);
        last = fact.Sequence;
        if (facts.Count > max)
        {
            floor = facts.Dequeue().Sequence;
        }
    }

    /// <summary>Says that everything up to a sequence happened unseen.</summary>
    public void StartAt(long sequence)
    {
        facts.Clear();
        floor = last = sequence;
    }

    /// <summary>All facts behind a sequence; null when the history does not reach back so far, or has not come so far.</summary>
    public IReadOnlyList<RoyaleEvent>? After(long sequence) =>
        sequence < floor || sequence > last ? null : [.. facts.SkipWhile(fact => fact.Sequence <= sequence)];
}
