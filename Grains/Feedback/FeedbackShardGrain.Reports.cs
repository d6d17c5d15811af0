using System.Collections.Immutable;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Feedback;

/// <summary>What the shard tells others: the question's reception, and data sets.</summary>
internal sealed partial class FeedbackShardGrain
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<FeedbackRow>> Take(int version)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, taken.State.Version);
        if (version != taken.State.Version)
        {
            // Whatever comes from here on is for the next data set, and is noted anew.
            (isNoted, takes) = (false, takes + 1);
            ImmutableArray<FeedbackRow> rows =
            [
                .. Rows.Values.Where(row => row is { Synthetic: false, InDataset: 0 }).OrderBy(row => row.PlayerId, StringComparer.Ordinal),
            ];
            await this.Store(taken, new FeedbackTakenState { Version = version, Rows = rows });
        }

        await Mark(version);
        ReportSoon();
        return taken.State.Rows;
    }

    /// <summary>Marks the rows that were taken; one that has changed since is another row.</summary>
    private async Task Mark(int version)
    {
        var isMarked = false;
        foreach (var row in taken.State.Rows)
        {
            if (Rows.TryGetValue(row.PlayerId, out var current) && current.Revision == row.Revision && current.InDataset == 0)
            {
                Rows[row.PlayerId] = current with { InDataset = version };
                isMarked = true;
            }
        }

        if (isMarked)
        {
            await Store();
        }
    }

    private void ReportSoon() => reporting ??= this.RegisterGrainTimer(
        _ => Report(), new GrainTimerCreationOptions(options.Value.ReportAfter, Timeout.InfiniteTimeSpan) { Interleave = true, KeepAlive = true });

    private async Task Report()
    {
        reporting?.Dispose();
        reporting = null;
        try
        {
            await GrainFactory.GetGrain<IQuestionFeedbackGrain>(questionId).Report(ReportOf());
        }
        catch (Exception exception) when (exception is OrleansException or TimeoutException)
        {
            // The whole of it goes with the next change, and at the latest with the next data set.
            logger.ReportFailed(exception, key);
        }
    }

    private ShardReport ReportOf()
    {
        var open = Rows.Values.Where(row => row is { FlagState: FlagState.Open, Synthetic: false }).ToLookup(row => (row.GameId, row.Round));
        return new ShardReport(
            shard,
            state.State.Revision,
            FeedbackTally.Of(Rows.Values),
            [
                .. state.State.Games.Select(game => new GameFlags(
                    game,
                    [.. open[(game.GameId, game.Round)].OrderBy(row => row.At).Select(row => row.PlayerId).Take(GameFlags.FlaggersMax)])),
            ],
            [
                .. Rows.Values.Where(row => row is { FlagState: FlagState.Open, Note: not null, Synthetic: false })
                    .OrderByDescending(row => row.At).Select(row => row.Note!).Take(ShardReport.NotesMax),
            ]);
    }
}
