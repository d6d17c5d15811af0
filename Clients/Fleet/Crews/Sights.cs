using System.Collections.Concurrent;
using Trivia.Fleet.Oracle;

namespace Trivia.Fleet.Crews;

/// <summary>When each fact reached the first and the last of the players who were there. Safe from any thread.</summary>
internal sealed class Sights(TimeProvider time)
{
    private readonly WallClock clock = new(time);
    private readonly ConcurrentDictionary<long, Sight> seen = new();

    /// <summary>A player read a fact that came on its own.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="timestamp">When its bytes were read.</param>
    public void Saw(Fact fact, long timestamp)
    {
        var sight = seen.GetOrAdd(fact.Sequence, static (_, told) => new Sight(told.Fact, told.Timestamp), (Fact: fact, Timestamp: timestamp));
        sight.Add(timestamp);
    }

    /// <summary>What was seen so far, in order.</summary>
    public IEnumerable<SightEntry> Entries() => seen.Values.OrderBy(sight => sight.Fact.Sequence).Select(sight => new SightEntry
    {
        Sequence = sight.Fact.Sequence,
        Fact = sight.Fact.Kind.ToString(),
        Round = sight.Fact.Round,
        FirstAt = clock.At(sight.First),
        LastAt = clock.At(sight.Last),
        Players = sight.Count,
        NextInMs = sight.Fact.NextInMs,
    });

    private sealed class Sight(Fact fact, long first)
    {
        private long last = long.MinValue;
        private int count;

        public Fact Fact => fact;

        public long First => first;

        public long Last => Volatile.Read(ref last);

        public int Count => Volatile.Read(ref count);

        public void Add(long timestamp)
        {
            Interlocked.Increment(ref count);
            for (var known = Last; timestamp > known && Interlocked.CompareExchange(ref last, timestamp, known) != known; known = Last)
            {
            }
        }
    }
}
