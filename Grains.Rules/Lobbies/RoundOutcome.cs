using System.Collections.Immutable;
using Orleans;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Lobbies;

/// <summary>A closed round.</summary>
/// <param name="Round">Its number.</param>
/// <param name="Correct">Place of the right option.</param>
/// <param name="Results">One for each seat that could answer, by seat.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.lobby-round-outcome.v1")]
public sealed record RoundOutcome(
    [property: Id(0)] int Round,
    [property: Id(1)] int Correct,
    [property: Id(2)] ImmutableArray<SeatResult> Results)
{
    /// <summary>Right answers shown by name.</summary>
    public const int FastestMax = 3;

    /// <summary>How many chose each option.</summary>
    public ImmutableArray<int> Picks() =>
        [.. Enumerable.Range(0, OptionShuffle.Options).Select(option => Results.Count(result => result.Choice == option))];

    /// <summary>The fastest right answers, the lower seat first among equals.</summary>
    public IEnumerable<SeatResult> Fastest() =>
        Results.Where(result => result.Correct).OrderBy(result => result.ElapsedMs).ThenBy(result => result.Seat).Take(FastestMax);

    /// <summary>The outcome with more points for some.</summary>
    /// <param name="seats">Whom.</param>
    /// <param name="bonus">How many.</param>
    public RoundOutcome Reward(IReadOnlySet<int> seats, int bonus) => this with
    {
        Results = [.. Results.Select(result => seats.Contains(result.Seat) ? result with { Bonus = result.Bonus + bonus } : result)],
    };
}
