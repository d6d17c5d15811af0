using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Feedback;

/// <summary>How a question was received. The same rows give the same counts, in whatever order they came.</summary>
/// <param name="Up">Votes for it.</param>
/// <param name="Down">Votes against it.</param>
/// <param name="Flags">Open and upheld flags, by <see cref="FlagKind"/>.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.feedback-tally.v1")]
public sealed record FeedbackTally(
    [property: Id(0)] int Up,
    [property: Id(1)] int Down,
    [property: Id(2)] ImmutableArray<int> Flags)
{
    /// <summary>Kinds of flags, none included.</summary>
    public const int Kinds = (int)FlagKind.TooHard + 1;

    /// <summary>Nothing was said.</summary>
    public static FeedbackTally Empty { get; } = new(0, 0, [.. new int[Kinds]]);

    /// <summary>Votes in all.</summary>
    public int Votes => Up + Down;

    /// <summary>Flags in all.</summary>
    public int Flagged => Flags.Sum();

    /// <summary>Counts rows; those of load testers and rejected flags count nothing.</summary>
    public static FeedbackTally Of(IEnumerable<FeedbackRow> rows)
    {
        var (up, down, flags) = (0, 0, new int[Kinds]);
        foreach (var row in rows.Where(row => !row.Synthetic))
        {
            up += row.Vote == Vote.Up ? 1 : 0;
            down += row.Vote == Vote.Down ? 1 : 0;
            flags[(int)row.Flag] += row.FlagState is FlagState.Open or FlagState.Upheld ? 1 : 0;
        }

        return new FeedbackTally(up, down, [.. flags]);
    }

    /// <summary>Adds tallies up.</summary>
    public static FeedbackTally Sum(IEnumerable<FeedbackTally> tallies)
    {
        var all = tallies.ToList();
        return new FeedbackTally(
            all.Sum(tally => tally.Up),
            all.Sum(tally => tally.Down),
            [.. Enumerable.Range(0, Kinds).Select(kind => all.Sum(tally => tally.Flags[kind]))]);
    }

    /// <summary>Whether two tallies count the same. An immutable array equals only itself, so the flags are compared apart.</summary>
    public bool Equals(FeedbackTally? other) =>
        other is not null && Up == other.Up && Down == other.Down && Flags.SequenceEqual(other.Flags);

    /// <inheritdoc/>
    public override int GetHashCode() => Up ^ (Down << 8) ^ (Flagged << 16);
}
