using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Feedback;

/// <inheritdoc cref="IFeedbackShardGrain"/>
[CollectionAgeLimit(Minutes = 5)]
internal sealed partial class FeedbackShardGrain(
    [PersistentState("feedback")] IPersistentState<FeedbackShardState> state,
    [PersistentState("feedback-taken")] IPersistentState<FeedbackTakenState> taken,
    IOptions<FeedbackOptions> options,
    FeedbackMetrics metrics,
    TimeProvider time,
    ILogger<FeedbackShardGrain> logger) : Grain, IFeedbackShardGrain
{
    private string key = "";
    private string questionId = "";
    private int shard;

    // Whether the register knows of rows here that no data set holds; taking rows for one makes it false again.
    private bool isNoted;
    private int takes;
    private IGrainTimer? reporting;

    private Dictionary<string, FeedbackRow> Rows => state.State.Rows;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        key = this.GetPrimaryKeyString();
        (questionId, shard) = FeedbackShards.Parse(key);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<FeedbackOutcome>> Submit(FeedbackBatch batch)
    {
        await NoteInRegister(batch);
        var now = time.GetUtcNow();
        var outcomes = ImmutableArray.CreateBuilder<FeedbackOutcome>(batch.Entries.Length);
        var changed = 0;
        foreach (var entry in batch.Entries)
        {
            outcomes.Add(Take(batch, entry, now, ref changed));
        }

        if (changed > 0)
        {
            See(batch, now);
            state.State.Revision++;
        }

        if (outcomes.Any(outcome => outcome.Verdict == FeedbackVerdict.Stored))
        {
            // A repeat may meet a write that is still on its way; this one waits for it.
            await Store();
            metrics.Stored(changed);
            ReportSoon();
        }

        return outcomes.MoveToImmutable();
    }

    /// <inheritdoc/>
    public Task<FeedbackRow?> Find(string playerId) => Task.FromResult(Rows.GetValueOrDefault(playerId));

    /// <inheritdoc/>
    public async Task Forget(string playerId)
    {
        if (taken.State.Rows.Any(row => row.PlayerId == playerId))
        {
            await this.Store(taken, taken.State with { Rows = [.. taken.State.Rows.Where(row => row.PlayerId != playerId)] });
        }

        if (Rows.Remove(playerId))
        {
            state.State.Revision++;
            await Store();
            ReportSoon();
        }
    }

    private FeedbackOutcome Take(FeedbackBatch batch, FeedbackEntry entry, DateTimeOffset now, ref int changed)
    {
        var standing = Rows.GetValueOrDefault(entry.PlayerId);
        var asked = RowOf(batch, entry);
        var verdict = FeedbackRule.Decide(standing, asked);
        if (verdict == FeedbackVerdict.Stored && standing is null && Rows.Count >= options.Value.PlayersPerShardMax)
        {
            verdict = FeedbackVerdict.Full;
        }

        if (verdict == FeedbackVerdict.Stored)
        {
            var next = FeedbackRule.Replace(standing, asked, now);
            changed += next == standing ? 0 : 1;
            Rows[entry.PlayerId] = standing = next;
        }
        else
        {
            metrics.Refused(verdict);
        }

        var isOfGame = standing is not null && standing.GameId == batch.GameId && standing.Round == batch.Round;
        return new FeedbackOutcome(
            verdict, isOfGame ? standing!.Operation : 0, standing?.Vote ?? Vote.None, standing?.Flag ?? FlagKind.None);
    }

    private static FeedbackRow RowOf(FeedbackBatch batch, FeedbackEntry entry) => new()
    {
        PlayerId = entry.PlayerId,
        GameId = batch.GameId,
        Round = batch.Round,
        Operation = entry.Operation,
        QuestionVersion = batch.QuestionVersion,
        Vote = entry.Vote,
        Flag = entry.Flag,
        Note = entry.Note,
        Answered = entry.Answered,
        Correct = entry.Correct,
        LatencyMs = entry.LatencyMs,
        Synthetic = entry.Synthetic,
    };

    private void See(FeedbackBatch batch, DateTimeOffset now)
    {
        var games = state.State.Games;
        if (!games.Exists(game => game.GameId == batch.GameId && game.Round == batch.Round))
        {
            games.Add(new Sighting(batch.GameId, batch.Round, now, batch.Answerers));
            games.RemoveRange(0, Math.Max(0, games.Count - ShardReport.GamesMax));
        }
    }

    /// <summary>
    /// Whoever stores rows has noted them since the last were taken; taking some meanwhile makes it begin anew. Nothing may
    /// wait between this and the change of the rows.
    /// </summary>
    private async Task NoteInRegister(FeedbackBatch batch)
    {
        while (!isNoted && batch.Entries.Any(entry => !entry.Synthetic))
        {
            var taking = takes;
            await GrainFactory.GetGrain<IFeedbackRegisterGrain>(shard).Note(questionId);
            isNoted |= taking == takes;
        }
    }

    /// <summary>Writes the rows; when that fails the activation ends, and the next one reads the truth.</summary>
    private async Task Store()
    {
        try
        {
            await state.WriteStateAsync();
        }
        catch (Exception exception)
        {
            logger.StoreFailed(exception, key);
            DeactivateOnIdle();
            throw;
        }
    }
}
