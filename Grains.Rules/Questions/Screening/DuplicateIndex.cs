using System.Collections.Immutable;

namespace Trivia.Grains.Rules.Questions.Screening;

/// <summary>
/// Questions by what they ask, to find near-duplicates without comparing each with each. Bodies are compared by
/// <see cref="MinHash"/>, answers by <see cref="Words.Normalise"/>. Holds about 5 kB a question; not for several threads.
/// </summary>
/// <remarks>
/// Questions with one answer are compared one by one. The others meet when a band of their signatures is equal: of pairs at
/// 0.8, all but one in 10⁷ do (32 bands of 4 rows: (1 − 0.8⁴)³²).
/// </remarks>
public sealed class DuplicateIndex
{
    /// <summary>From this similarity on, two questions are one, whatever their answers.</summary>
    public const double SimilarityMax = 0.8;

    /// <summary>From this similarity on, two questions with the same answer are one.</summary>
    public const double SameAnswerSimilarityMax = 0.4;

    private const int BandRows = 4;

    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, List<int>> byAnswer = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Band, ulong Low, ulong High), List<int>> byBand = [];

    /// <summary>Questions held.</summary>
    public int Count => entries.Count;

    /// <summary>Adds a question, duplicate or not.</summary>
    /// <param name="id">The question.</param>
    /// <param name="body">What it asks.</param>
    /// <param name="answer">Its correct option.</param>
    public void Add(string id, string body, string answer)
    {
        var entry = new Entry(id, MinHash.Of(body), Words.Normalise(answer));
        var place = entries.Count;
        entries.Add(entry);
        Under(byAnswer, entry.Answer).Add(place);
        foreach (var band in Bands(entry.Signature))
        {
            Under(byBand, band).Add(place);
        }
    }

    /// <summary>The question of this index that another repeats; the most similar one.</summary>
    /// <param name="id">The question; one of the same id is itself, not a duplicate.</param>
    /// <param name="body">What it asks.</param>
    /// <param name="answer">Its correct option.</param>
    public Duplicate? Find(string id, string body, string answer)
    {
        var sought = new Entry(id, MinHash.Of(body), Words.Normalise(answer));
        Duplicate? closest = null;
        foreach (var place in Candidates(sought))
        {
            var entry = entries[place];
            var sameAnswer = entry.Answer == sought.Answer;
            var similarity = MinHash.Similarity(entry.Signature, sought.Signature);
            if (entry.Id != id
                && similarity >= (sameAnswer ? SameAnswerSimilarityMax : SimilarityMax)
                && !(closest?.Similarity >= similarity))
            {
                closest = new Duplicate(entry.Id, similarity, sameAnswer);
            }
        }

        return closest;
    }

    private SortedSet<int> Candidates(Entry sought)
    {
        var places = new SortedSet<int>();
        if (byAnswer.TryGetValue(sought.Answer, out var sameAnswer))
        {
            places.UnionWith(sameAnswer);
        }

        foreach (var band in Bands(sought.Signature))
        {
            if (byBand.TryGetValue(band, out var sameBand))
            {
                places.UnionWith(sameBand);
            }
        }

        return places;
    }

    private static IEnumerable<(int Band, ulong Low, ulong High)> Bands(ImmutableArray<uint> signature)
    {
        for (var row = 0; row < MinHash.Rows; row += BandRows)
        {
            yield return (row, Pair(signature[row], signature[row + 1]), Pair(signature[row + 2], signature[row + 3]));
        }
    }

    private static ulong Pair(uint high, uint low) => ((ulong)high << 32) | low;

    private static List<int> Under<TKey>(Dictionary<TKey, List<int>> places, TKey key)
        where TKey : notnull
    {
        if (!places.TryGetValue(key, out var list))
        {
            places.Add(key, list = []);
        }

        return list;
    }

    private sealed record Entry(string Id, ImmutableArray<uint> Signature, string Answer);
}
