using System.Collections.Immutable;

namespace Trivia.Grains.Rules.Datasets;

/// <summary>How the rows of a data set are cut into parts. Pure.</summary>
public static class PartPlan
{
    /// <summary>Cuts a sequence of shards into runs of at most so many rows; a shard that holds more is a part by itself.</summary>
    /// <param name="rows">Rows of each shard, in order.</param>
    /// <param name="rowsMax">Rows of a part.</param>
    /// <returns>For each part, the index after its last shard.</returns>
    public static ImmutableArray<int> Ends(IReadOnlyList<int> rows, int rowsMax)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rowsMax, 1);
        var ends = ImmutableArray.CreateBuilder<int>();
        var held = 0;
        for (var index = 0; index < rows.Count; index++)
        {
            if (held > 0 && held + rows[index] > rowsMax)
            {
                ends.Add(index);
                held = 0;
            }

            held += rows[index];
        }

        if (rows.Count > 0)
        {
            ends.Add(rows.Count);
        }

        return ends.ToImmutable();
    }
}
