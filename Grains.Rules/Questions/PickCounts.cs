using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Questions;

/// <summary>How often each option of a question was picked. The options stand as they are stored: the right one first.</summary>
/// <param name="Picks">Picks of the right option, then of each distractor.</param>
/// <param name="Games">Games that asked it.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.pick-counts.v1")]
public sealed record PickCounts(
    [property: Id(0)] ImmutableArray<long> Picks,
    [property: Id(1)] int Games)
{
    /// <summary>Nobody was asked.</summary>
    public static PickCounts Empty { get; } = new([0, 0, 0, 0], 0);

    /// <summary>Answers in all.</summary>
    public long Answers => Picks.Sum();

    /// <summary>The counts with those of a game.</summary>
    /// <param name="picks">Picks of each stored option.</param>
    public PickCounts With(IReadOnlyList<int> picks) =>
        new([.. Picks.Select((count, option) => count + picks[option])], Games + 1);

    /// <summary>Picks by the places that players saw, as picks of the stored options.</summary>
    /// <param name="order">Which stored option stood at each place; see <see cref="OptionShuffle.Order"/>.</param>
    /// <param name="choices">Chosen places, 0–3; anything else is no answer.</param>
    public static ImmutableArray<int> OfPlaces(IReadOnlyList<int> order, IEnumerable<int> choices)
    {
        var picks = new int[OptionShuffle.Options];
        foreach (var choice in choices.Where(choice => choice is >= 0 and < OptionShuffle.Options))
        {
            picks[order[choice]]++;
        }

        return [.. picks];
    }
}
