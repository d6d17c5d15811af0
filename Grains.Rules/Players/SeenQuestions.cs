using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Orleans;

namespace Trivia.Grains.Rules.Players;

/// <summary>
/// The questions that a player has met, the latest ones, four bytes each and two for the day. Immutable. Two questions may share
/// a number once in some millions: the second is then taken for one that was seen, and moves no rating.
/// </summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.seen-questions.v1")]
public sealed record SeenQuestions
{
    /// <summary>Most questions remembered.</summary>
    public const int Max = 2_048;

    private static readonly int FirstDay = new DateOnly(2020, 1, 1).DayNumber;

    /// <summary>Numbers of the questions, in the order in which they were first met, oldest first.</summary>
    [Id(0)]
    public ImmutableArray<int> Numbers { get; init; } = [];

    /// <summary>The last day on which each was met, in days since 2020; shorter than <see cref="Numbers"/> for those of before days were kept.</summary>
    [Id(1)]
    public ImmutableArray<ushort> Days { get; init; } = [];

    /// <summary>Whether the player has met a question.</summary>
    public bool Contains(string questionId) => Numbers.Contains(NumberOf(questionId));

    /// <summary>With questions met on a day; those known already keep their place.</summary>
    /// <param name="questionIds">The questions.</param>
    /// <param name="day">The day, see <see cref="PlayerProgress.DayOf"/>.</param>
    public SeenQuestions With(IEnumerable<string> questionIds, int day)
    {
        var (numbers, days) = (Numbers.ToBuilder(), Days.ToBuilder());
        days.InsertRange(0, Enumerable.Repeat((ushort)0, numbers.Count - days.Count));
        var places = numbers.Select((number, place) => (number, place)).ToDictionary(known => known.number, known => known.place);
        var since = (ushort)Math.Clamp(day - FirstDay, 0, ushort.MaxValue);
        foreach (var number in questionIds.Select(NumberOf))
        {
            if (places.TryGetValue(number, out var place))
            {
                days[place] = Math.Max(days[place], since);
                continue;
            }

            places.Add(number, numbers.Count);
            numbers.Add(number);
            days.Add(since);
        }

        var over = Math.Max(0, numbers.Count - Max);
        numbers.RemoveRange(0, over);
        days.RemoveRange(0, over);
        return new SeenQuestions { Numbers = numbers.ToImmutable(), Days = days.ToImmutable() };
    }

    /// <summary>The last day on which any of some players met each question that any of them knows: by number, as <see cref="PlayerProgress.DayOf"/> counts.</summary>
    public static ImmutableDictionary<int, int> LastDays(IEnumerable<SeenQuestions> players)
    {
        var last = new Dictionary<int, int>();
        foreach (var seen in players)
        {
            var undated = seen.Numbers.Length - seen.Days.Length;
            for (var place = 0; place < seen.Numbers.Length; place++)
            {
                var day = FirstDay + (place < undated ? 0 : seen.Days[place - undated]);
                last[seen.Numbers[place]] = Math.Max(day, last.GetValueOrDefault(seen.Numbers[place]));
            }
        }

        return last.ToImmutableDictionary();
    }

    /// <summary>The number by which a question is remembered: the first four bytes, little-endian, of the SHA-256 of its id.</summary>
    public static int NumberOf(string questionId)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(questionId), hash);
        return BinaryPrimitives.ReadInt32LittleEndian(hash);
    }
}
