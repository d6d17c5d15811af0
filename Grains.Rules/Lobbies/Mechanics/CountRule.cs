using System.Collections.Immutable;

namespace Trivia.Grains.Rules.Lobbies.Mechanics;

/// <summary>How passing counts, which are of the moment and never stored, are added up and paced. Pure.</summary>
public static class CountRule
{
    /// <summary>The shortest time between two tellings of one mechanic in a lobby, and between two reports of one client: four a second.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    /// <summary>The sum of what gateways have counted, place by place.</summary>
    /// <param name="counts">One array a gateway; places beyond <paramref name="places"/> and negative counts are none.</param>
    /// <param name="places">How many places there are.</param>
    public static ImmutableArray<int> Sum(IEnumerable<ImmutableArray<int>> counts, int places)
    {
        var sum = new int[places];
        foreach (var some in counts)
        {
            for (var place = 0; place < Math.Min(places, some.Length); place++)
            {
                sum[place] = (int)Math.Min(int.MaxValue, (long)sum[place] + Math.Max(0, some[place]));
            }
        }

        return [.. sum];
    }

    /// <summary>How long to wait before telling again.</summary>
    /// <param name="sinceLast">Time since the last telling; null for none.</param>
    public static TimeSpan WaitFor(TimeSpan? sinceLast) =>
        sinceLast is { } passed && passed < Every ? Every - passed : TimeSpan.Zero;
}
