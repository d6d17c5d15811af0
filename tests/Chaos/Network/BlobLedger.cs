using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Text;

namespace Trivia.Chaos.Network;

/// <summary>
/// What all silos wrote into the blob store, and on which version. A version that two accepted writes of a blob were based
/// on means that the second did not know of the first: it was stale, and something is lost.
/// </summary>
internal sealed class BlobLedger
{
    private const string None = "*";

    private readonly ConcurrentDictionary<ulong, byte> bases = new();
    private readonly ConcurrentQueue<string> faults = new();

    /// <summary>Writes that the store accepted.</summary>
    public int Bases => bases.Count;

    /// <summary>What no store of grain states may ever see, a sentence each.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>The store carried a request out.</summary>
    public void Accepted(RequestHead request)
    {
        if (request.Condition is not { } condition)
        {
            faults.Enqueue($"{request.Method} {request.Path} was sent without a condition.");
        }
        else if (request.Method == "DELETE")
        {
            bases.TryRemove(Key(request.Path, None), out _);
        }
        else if (!bases.TryAdd(Key(request.Path, condition), 0))
        {
            faults.Enqueue($"{request.Path} was written twice on version {condition}.");
        }
    }

    private static ulong Key(string blob, string version) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes($"{blob} {version}"));
}
