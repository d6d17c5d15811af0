using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Blobs;
using Trivia.Grains.Interfaces.Datasets;
using Trivia.Grains.Rules.Datasets;

namespace Trivia.Grains.Datasets;

/// <inheritdoc cref="IDatasetGrain"/>
internal sealed partial class DatasetGrain(
    [PersistentState("dataset-catalogue")] IPersistentState<CatalogueState> catalogue,
    [PersistentState("dataset-run")] IPersistentState<RunState> run,
    IBlobStore blobs,
    IOptions<DatasetOptions> options,
    DatasetMetrics metrics,
    TimeProvider time,
    ILogger<DatasetGrain> logger) : Grain, IDatasetGrain, IRemindable
{
    private const string Look = "look";
    private const int KeyBytes = 32;

    private IGrainTimer? working;

    private RunState Run => run.State;

    private bool IsUnderWay => Run.Version > 0;

    /// <inheritdoc/>
    public Task Begin() => this.RegisterOrUpdateReminder(Look, options.Value.LookEvery, options.Value.LookEvery);

    /// <inheritdoc/>
    public async Task<DatasetStatus> Start()
    {
        if (!IsUnderWay)
        {
            await StartRun(dueAt: null);
        }

        WorkSoon();
        return Status();
    }

    /// <inheritdoc/>
    public async Task<DatasetStatus> Advance()
    {
        var due = DatasetSchedule.LastDue(time.GetUtcNow());
        if (!IsUnderWay && DatasetSchedule.IsDue(catalogue.State.DoneFor, time.GetUtcNow()))
        {
            await StartRun(due);
        }

        while (IsUnderWay)
        {
            await TakeStep();
        }

        return Status();
    }

    /// <inheritdoc/>
    public Task<DatasetStatus> GetStatus() => Task.FromResult(Status());

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        // Not in the reminder's own call, which nobody waits an hour for.
        WorkSoon();
        return Task.CompletedTask;
    }

    private DatasetStatus Status() => new(catalogue.State.Versions, Run.Version, Run.Step, catalogue.State.DoneFor);

    private void WorkSoon() => working ??= this.RegisterGrainTimer(
        async _ =>
        {
            working?.Dispose();
            working = null;
            await TryAdvance();
        },
        new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan) { KeepAlive = true });

    private async Task TryAdvance()
    {
        try
        {
            await Advance();
        }
        catch (Exception exception)
        {
            // Whatever it was, the step is still the stored one, and the reminder takes it again.
            metrics.Failed();
            logger.StepFailed(exception, Run.Version, Run.Step);
        }
    }

    private async Task StartRun(DateTimeOffset? dueAt)
    {
        // A number of takings is used once, whatever crashes: shards give the same rows for it for ever.
        var state = catalogue.State;
        await this.Store(catalogue, state with
        {
            LastTaking = state.LastTaking + 1,
            PseudonymKey = state.PseudonymKey.Length == 0 ? RandomNumberGenerator.GetBytes(KeyBytes) : state.PseudonymKey,
        });
        var version = state.Versions.Select(known => known.Version).FirstOrDefault() + 1;
        await Keep(new RunState
        {
            Version = version,
            Taking = catalogue.State.LastTaking,
            Step = DatasetStep.Choose,
            BegunAt = time.GetUtcNow(),
            DueAt = dueAt,
        });
        logger.Begun(version);
    }

    private async Task TakeStep()
    {
        logger.StepBegins(Run.Version, Run.Step);
        await (Run.Step switch
        {
            DatasetStep.Choose => Choose(),
            DatasetStep.Join => Join(),
            DatasetStep.Write => Write(),
            DatasetStep.Verify => Verify(),
            _ => Catalogue(),
        });
    }

    /// <summary>The catalogue first: a run that is over is not begun again, and one that is cut short here only ends once more.</summary>
    private async Task Catalogue()
    {
        var manifest = Run.Manifest!;
        var state = catalogue.State;
        if (state.Versions.All(known => known.Version != manifest.Version))
        {
            await this.Store(catalogue, state with { Versions = [manifest, .. state.Versions], DoneFor = Run.DueAt ?? state.DoneFor });
            metrics.Made(manifest.Rows);
            logger.Catalogued(manifest.Version, manifest.Rows, manifest.Bytes, (time.GetUtcNow() - Run.BegunAt).TotalSeconds);
        }

        await Keep(new RunState());
    }

    /// <summary>No row to take: the number stays free, and the night is done.</summary>
    private async Task EndWithoutRows()
    {
        if (Run.DueAt is { } due)
        {
            await this.Store(catalogue, catalogue.State with { DoneFor = due });
        }

        logger.NothingToTake();
        await Keep(new RunState());
    }

    private Task Keep(RunState next) => this.Store(run, next);
}
