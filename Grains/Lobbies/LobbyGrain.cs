using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Streams;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Chat;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics;

namespace Trivia.Grains.Lobbies;

/// <inheritdoc cref="ILobbyGrain"/>
/// <remarks>
/// All methods interleave; whatever changes the lobby waits its turn behind <see cref="soundness"/>, answers aside, which go by
/// group commit. A change decides, stores, and tells; replies are read from <see cref="stored"/>, never from what a write has
/// yet to confirm.
/// </remarks>
internal sealed partial class LobbyGrain(
    [PersistentState("lobby")] IPersistentState<LobbyRecord> state,
    [PersistentState("lobby-answers")] IPersistentState<LobbyAnswersState> answers,
    IOptions<LobbyOptions> options,
    MechanicSwitches switches,
    IEnumerable<IGameFinished> results,
    IChatModerator moderator,
    IBossAgent boss,
    TimeProvider time,
    LobbyMetrics metrics,
    ILogger<LobbyGrain> logger) : Grain, ILobbyGrain, IRemindable, IDisposable
{
    private const string Watchdog = "watchdog";
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly Soundness soundness = new();
    private readonly TaskCompletionSource recovered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string id = "";
    private ActivationClock clock = null!;
    private LobbyGateways gateways = null!;
    private LobbyRecord stored = new();
    private long epoch;
    private DateTimeOffset? due;
    private bool recovering;
    private bool counted;
    private IGrainTimer? timer;

    private LobbyState State => state.State.State;

    private bool Exists => state.State.Wish is not null;

    private IAsyncStream<LobbyEvent> Events =>
        this.GetStreamProvider(LobbyStreams.Provider).GetStream<LobbyEvent>(LobbyStreams.Of(id));

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        id = this.GetPrimaryKeyString();
        clock = new ActivationClock(time);
        gateways = new LobbyGateways(clock, options.Value);
        stored = state.State;
        epoch = stored.Epoch + 1;
        lastCompany = clock.Timestamp;
        BeginChat();
        if (!Exists)
        {
            return;
        }

        Counted(true);
        due = State.Until is { } until && until - clock.Now > State.Duration ? clock.Now + State.Duration : State.Until;
        recovering = State.IsPlaying;
        logger.Activated(id, State.Phase, epoch, State.Seats.Length);
        await Tell(stored);
        ArmTimer();
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Counted(false);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status) => Advance();

    /// <inheritdoc/>
    public async Task Advance()
    {
        if (!Exists || soundness.IsLost)
        {
            return;
        }

        var failed = false;
        try
        {
            await soundness.InTurn(async () =>
            {
                while (Exists && await TakeStep())
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

        _ = HandOn();
        _ = RecordChat();
        _ = Report();
        ArmTimer(failed ? RetryDelay : null);
    }

    /// <inheritdoc/>
    public void Dispose() => soundness.Dispose();

    private async Task<MechanicSet> Mechanics() => MechanicSet.Of(State.Settings, await switches.Off());

    /// <summary>The record as a change starts from it: with this activation's epoch and an empty outbox.</summary>
    private LobbyRecord Fresh() => state.State with { Epoch = epoch, Outbox = [] };

    /// <summary>A record with what became of the lobby in the mechanics' hands, told in order.</summary>
    private LobbyRecord Took(LobbyRecord record, MechanicTurn turn) => Telling(record with { State = turn.State }, turn);

    private LobbyRecord Telling(LobbyRecord record, MechanicTurn turn) =>
        turn.Told.Aggregate(record, (telling, fact) => telling.Telling(new LobbyMechanicTold { LobbyId = id, Fact = fact }));

    /// <summary>Tells of the room as a whole.</summary>
    private LobbyRecord Changed(LobbyRecord record, MechanicSet mechanics) =>
        record.Telling(new LobbyChanged { LobbyId = id, Room = LobbyViews.Room(record, mechanics.Names), Reel = record.Reel });

    private async Task StoreAndTell(LobbyRecord next)
    {
        await Store(next);
        await Tell(next);
        ArmTimer();
    }

    private async Task Store(LobbyRecord next)
    {
        var before = State;
        state.State = next;
        await Write(state.WriteStateAsync);
        stored = next;
        due = next.State.Until;
        if (next.State.Phase != before.Phase)
        {
            logger.PhaseEntered(id, next.State.Phase);
        }

        if (next.State.Game != before.Game)
        {
            gateways.Renumber(
                seat => seat < before.Seats.Length ? next.State.SeatOf(before.Seats[seat].PlayerId) : -1, next.State.Game);
        }
    }

    private Task Write(Func<Task> write) => soundness.Write(write, lost =>
    {
        recovered.TrySetResult();
        logger.StoreFailed(lost, id);
        DeactivateOnIdle();
    });

    /// <summary>Publishes what a write promised. Events that get lost are found missing by the gateways' touches.</summary>
    private async Task Tell(LobbyRecord told)
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

            if (fact is LobbyMechanicTold { Fact: var happened })
            {
                metrics.MechanicTold(happened.GetType().Name);
            }
        }
    }

    private void ArmTimer(TimeSpan? delay = null)
    {
        if (!options.Value.Timers || stored.Wish is null || !Exists)
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

    /// <summary>How long nothing is due; a second at most, to notice who has gone.</summary>
    private TimeSpan Wait()
    {
        var wait = NextDue() is { } at ? at - clock.Now : LookAgain;
        if (wait <= TimeSpan.Zero)
        {
            // What was due waits for something else: the hand-over's deadline, or players to return.
            wait = State.Phase == LobbyPhase.Open && due is { } closes
                ? closes.AddMilliseconds(State.Pace.HandOverMs) - clock.Now
                : RetryDelay;
        }

        return wait <= TimeSpan.Zero ? RetryDelay : wait < LookAgain ? wait : LookAgain;
    }

    private void Counted(bool here)
    {
        if (counted == here)
        {
            return;
        }

        counted = here;
        if (here)
        {
            metrics.LobbyOpened();
        }
        else
        {
            metrics.LobbyGone();
        }
    }
}
