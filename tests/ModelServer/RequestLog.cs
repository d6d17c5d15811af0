using System.Globalization;
using Trivia.ModelServer.Faults;

namespace Trivia.ModelServer;

/// <summary>The requests that came, the latest of them.</summary>
public sealed class RequestLog(TimeProvider time)
{
    private const int EntriesMax = 200_000;

    private readonly Lock gate = new();
    private readonly Queue<RequestEntry> entries = new();
    private long number;

    /// <summary>The requests, oldest first.</summary>
    public IReadOnlyList<RequestEntry> Entries
    {
        get
        {
            lock (gate)
            {
                return [.. entries];
            }
        }
    }

    /// <summary>The most requests, and the most tokens, of any 60 seconds.</summary>
    public (int Requests, long Tokens) BusiestMinute()
    {
        var all = Entries;
        var (first, tokens, requestsMost, tokensMost) = (0, 0L, 0, 0L);
        for (var last = 0; last < all.Count; last++)
        {
            tokens += all[last].Tokens;
            while (all[last].At - all[first].At >= TimeSpan.FromMinutes(1))
            {
                tokens -= all[first++].Tokens;
            }

            requestsMost = Math.Max(requestsMost, last - first + 1);
            tokensMost = Math.Max(tokensMost, tokens);
        }

        return (requestsMost, tokensMost);
    }

    /// <summary>Adds a request and gives it an id.</summary>
    internal string Add(FaultKind fault, string schema, int tokens)
    {
        lock (gate)
        {
            if (entries.Count == EntriesMax)
            {
                entries.Dequeue();
            }

            entries.Enqueue(new RequestEntry(time.GetUtcNow(), fault, schema, tokens));
            return string.Create(CultureInfo.InvariantCulture, $"chatcmpl-{++number}");
        }
    }
}
