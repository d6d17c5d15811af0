using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Streams;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Royale;

/// <inheritdoc cref="IRoyaleGrain"/>
/// <remarks>
/// All methods interleave; whatever moves the royale on is a step, and steps are taken one at a time behind
/// <see cref="soundness"/>. A step decides, stores, and tells; replies are read from <see cref="stored"/>, never from what a
/// write has yet to confirm.
/// </remarks>
internal sealed partial class RoyaleGrain(
    [PersistentState("royale")] IPersistentState<RoyaleRecord> state,
    IOptions<RoyaleOptions> options,
    TimeProvider time,
    RoyaleMetrics metrics,
    ILogger<RoyaleGrain> logger) : Grain, IRoyaleGrain, IRemindable, IDisposable
{
    private const string Watchdog = "watchdog";
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly Soundness soundness = new();
    private readonly SeatMap seats = new();
    private string id = "";
    private ActivationClock clock = null!;
    private GatewayBook book = null!;
    private RoyaleRecord stored = new();
    private long epoch;
    private DateTimeOffset? due;
    private bool recovering;
    private IGrainTimer? timer;

    private RoyaleProgress Progress => state.State.Progress;

    private RoyaleSettings Settings => state.State.Settings;

    private IAsyncStream<RoyaleEvent> Events =>
        this.GetStreamProvider(RoyaleStreams.Provider).GetStream<RoyaleEvent>(RoyaleStreams.Of(id));

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        id = this.GetPrimaryKeyString();
        clock = new ActivationClock(time);
        book = new GatewayBook(clock, options.Value.GatewaySilence, options.Value.GatewaysMax);
        stored = state.State;
        epoch = stored.Epoch + 1;
        if (stored.Spec is null)
        {
            return;
        }

        due = Progress.Until is { } until && until - clock.Now > Progress.Duration ? clock.Now + Progress.Duration : Progress.Until;
        recovering = Progress.IsLive || Progress.Phase == RoyalePhase.Countdown;
        await ReadSeats();
        logger.Activated(id, Progress.Phase, epoch, seats.Count);
        if (Progress.IsOver && stored.BracketsFinished)
        {
            return;
        }

        if (stored.PendingCut is null)
        {
            // With a cut still to be applied its step tells of it.
            await Tell(stored);
        }

        ArmTimer();
    }

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status) => Advance();

    /// <inheritdoc/>
    public async Task Advance()
    {
        if (state.State.Spec is null || soundness.IsLost)
        {
            return;
        }

        var failed = false;
        try
        {
            await soundness.InTurn(async () =>
            {
                while (await TakeStep())
                {
                }

                return true;
            });
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            failed = true;
            logger.StepFailed(exception, id);
        }

        ArmTimer(failed ? RetryDelay : null);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        metrics.Shown(id, null);
        soundness.Dispose();
    }

    private IBracketGrain Bracket(int number) => GrainFactory.GetGrain<IBracketGrain>(SeatRef.BracketKey(id, number));

    private Task<T[]> AllBrackets<T>(Func<IBracketGrain, int, Task<T>> ask) =>
        Task.WhenAll(Enumerable.Range(0, seats.Brackets).Select(number => ask(Bracket(number), number)));

    /// <summary>The record as a step starts from it: with this activation's epoch and an empty outbox.</summary>
    private RoyaleRecord Fresh() => state.State with { Epoch = epoch, Outbox = [] };

    /// <summary>Stores a step and tells of it.</summary>
    private async Task StoreAndTell(RoyaleRecord next)
    {
        await Store(next);
        await Tell(next);
    }

    /// <summary>Makes a record the royale's, durably.</summary>
    private async Task Store(RoyaleRecord next)
    {
        soundness.Require();
        var (phase, wasDue) = (Progress.Phase, Progress.Paused ? null : due);
        state.State = next;
        await soundness.Write(state.WriteStateAsync, lost =>
        {
            logger.StoreFailed(lost, id);
            DeactivateOnIdle();
        });
        stored = next;
        due = next.Progress.Until;
        metrics.Shown(id, next.Progress.IsLive ? next.Progress.Alive : null);
        if (next.Progress.Phase != phase)
        {
            metrics.PhaseEntered(next.Progress.Phase, wasDue is { } at ? clock.Now - at : null);
            logger.PhaseEntered(id, next.Progress.Phase);
        }
    }

    /// <summary>Publishes what a write promised. Events that get lost are found missing by the gateways' touches.</summary>
    private async Task Tell(RoyaleRecord told)
    {
        foreach (var fact in told.Outbox)
        {
            try
            {
                await Events.OnNextAsync(fact);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                logger.PublishFailed(exception, id, fact.Sequence);
            }
        }
    }

    private void ArmTimer(TimeSpan? delay = null)
    {
        if (!options.Value.Timers || soundness.IsLost || stored.Spec is null || (Progress.IsOver && stored.BracketsFinished))
        {
            timer?.Dispose();
            timer = null;
            return;
        }

        var wait = delay ?? Wait();
        if (timer is null)
        {
            timer = this.RegisterGrainTimer(
                _ => Advance(), new GrainTimerCreationOptions(wait, Timeout.InfiniteTimeSpan) { Interleave = true, KeepAlive = true });
        }
        else
        {
            timer.Change(wait, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>How long nothing is due. While players are there this is a second at most, to notice gateways that fall silent.</summary>
    private TimeSpan Wait()
    {
        var wait = due is { } at ? at - clock.Now : LookAgain;
        if (wait <= TimeSpan.Zero)
        {
            // What was due waits for something else: gateways to hand over, players to return, a resume.
            wait = Progress.Phase == RoyalePhase.Staged ? HandOverLeft() : Progress.Paused ? LookAgain : RetryDelay;
        }

        var most = Progress.IsLive || Progress.Phase == RoyalePhase.Countdown ? LookAgain : TimeSpan.FromMinutes(10);
        return wait < most ? wait : most;
    }

    private async Task WatchEvery(TimeSpan first, TimeSpan period) =>
        await this.RegisterOrUpdateReminder(Watchdog, first, period);

    private async Task StopWatching()
    {
        if (await this.GetReminder(Watchdog) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }
}
