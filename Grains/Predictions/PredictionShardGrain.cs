using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Trivia.Grains.Interfaces.Predictions;
using Trivia.Grains.Rules.Predictions;

namespace Trivia.Grains.Predictions;

/// <inheritdoc cref="IPredictionShardGrain"/>
internal sealed class PredictionShardGrain(
    [PersistentState("predictions")] IPersistentState<PredictionsState> state,
    IOptions<PredictionOptions> options,
    TimeProvider time,
    ILogger<PredictionShardGrain> logger) : Grain, IPredictionShardGrain
{
    private readonly PredictionTally tally = new();
    private string key = "";
    private FieldWatch watch = null!;

    private Dictionary<string, Prediction> ByPlayer => state.State.ByPlayer;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        key = this.GetPrimaryKeyString();
        watch = new FieldWatch(GrainFactory, key[..key.LastIndexOf('/')], time, options.Value.FieldAgeMax);
        foreach (var prediction in ByPlayer.Values)
        {
            tally.Add(prediction.Seat, 1);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<PredictionOutcome>> Submit(PredictionBatch batch)
    {
        var field = await watch.Look();
        var contenders = await watch.Find(batch.Seats, field);
        var isOpen = PredictionRule.IsOpen(field.Progress.Phase, field.Progress.Alive);
        var outcomes = ImmutableArray.CreateBuilder<PredictionOutcome>(batch.PlayerIds.Length);
        var stored = false;
        for (var index = 0; index < batch.PlayerIds.Length; index++)
        {
            var asked = new Prediction(batch.Operations[index], batch.Seats[index], field.Progress.Alive);
            var seatIsAlive = contenders.TryGetValue(asked.Seat, out var contender) && contender.OutAtCut == 0;
            var outcome = Take(batch.PlayerIds[index], asked, isOpen, seatIsAlive);
            stored |= outcome.Verdict == PredictionVerdict.Stored;
            outcomes.Add(outcome);
        }

        if (stored)
        {
            // A repeat may meet a write that is still on its way; this one waits for it.
            await Store();
        }

        return outcomes.MoveToImmutable();
    }

    /// <inheritdoc/>
    public async Task<PredictionView?> Find(string playerId)
    {
        if (!ByPlayer.TryGetValue(playerId, out var prediction))
        {
            return null;
        }

        var contenders = await watch.Find([prediction.Seat], await watch.Look());
        return contenders.TryGetValue(prediction.Seat, out var contender) ? new PredictionView(prediction, contender) : null;
    }

    /// <inheritdoc/>
    public async Task Forget(string playerId)
    {
        if (ByPlayer.Remove(playerId, out var prediction))
        {
            tally.Add(prediction.Seat, -1);
            await Store();
        }
    }

    /// <inheritdoc/>
    public Task<PredictionCounts> GetCounts() =>
        Task.FromResult(new PredictionCounts([.. tally.Counts.Keys], [.. tally.Counts.Values]));

    private PredictionOutcome Take(string playerId, Prediction asked, bool isOpen, bool seatIsAlive)
    {
        Prediction? standing = ByPlayer.TryGetValue(playerId, out var known) ? known : null;
        var verdict = PredictionRule.Decide(standing, asked, isOpen, seatIsAlive);
        if (verdict == PredictionVerdict.Stored && standing is null && ByPlayer.Count >= options.Value.SpectatorsPerShardMax)
        {
            verdict = PredictionVerdict.Full;
        }

        if (verdict != PredictionVerdict.Stored || standing?.Operation == asked.Operation)
        {
            return new PredictionOutcome(verdict, standing);
        }

        ByPlayer[playerId] = asked;
        tally.Move(standing?.Seat, asked.Seat);
        return new PredictionOutcome(verdict, asked);
    }

    /// <summary>Writes the predictions; when that fails the activation ends, and the next one reads the truth.</summary>
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
