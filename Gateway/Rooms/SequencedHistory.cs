namespace Trivia.Gateway.Rooms;

/// <summary>The last facts told to a room, without gaps, for players who come back. Guarded by its room's lock.</summary>
internal class SequencedHistory<TFact>(int max, Func<TFact, long> sequenceOf)
{
    private readonly Queue<TFact> facts = new();
    private long floor;
    private long last;

    /// <summary>Adds the next fact. After a gap the history starts anew.</summary>
    public void Add(TFact fact)
    {
        if (sequenceOf(fact) != last + 1)
        {
            facts.Clear();
            floor = sequenceOf(fact) - 1;
        }

        facts.Enqueue(fact);
        last = sequenceOf(fact);
        if (facts.Count > max)
        {
            floor = sequenceOf(facts.Dequeue());
        }
    }

    /// <summary>Says that everything up to a sequence happened unseen.</summary>
    public void StartAt(long sequence)
    {
        facts.Clear();
        floor = last = sequence;
    }

    /// <summary>All facts behind a sequence; null when the history does not reach back so far, or has not come so far.</summary>
    public IReadOnlyList<TFact>? After(long sequence) =>
        sequence < floor || sequence > last ? null : [.. facts.SkipWhile(fact => sequenceOf(fact) <= sequence)];
}
