using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Blobs;
using Trivia.Grains.Interfaces.Reels;
using Trivia.Grains.Rules.Reels;

namespace Trivia.Grains.Reels;

/// <inheritdoc cref="IReelGrain"/>
/// <remarks>
/// Drawing goes on in the silo's studio while this grain takes other calls. The picture is stored before its hash is: a
/// crash in between makes the same again, or another picture beside it, but never a hash without one. A reminder takes up
/// what a crash cut short.
/// </remarks>
internal sealed partial class ReelGrain(
    [PersistentState("reel")] IPersistentState<ReelState> stored,
    ReelStudio studio,
    IBlobStore blobs,
    IOptions<ReelOptions> options,
    ReelMetrics metrics,
    TimeProvider time,
    ILogger<ReelGrain> logger) : Grain, IReelGrain, IRemindable
{
    private const string Reminder = "reel";

    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromMinutes(1);

    private Task working = Task.CompletedTask;
    private IGrainTimer? again;

    private ReelState State => stored.State;

    private string Game => this.GetPrimaryKeyString();

    /// <inheritdoc/>
    public async Task<bool> Make(ReelFacts facts)
    {
        if (State is { Reel: null, TakenDown: false })
        {
            var problem = facts.GameId == Game ? facts.Problem() : $"They are of {facts.GameId}.";
            if (problem is not null)
            {
                logger.Refused(Game, problem);
                return false;
            }

            // Before the state, so that whatever is stored will be taken up; a reminder without work unregisters itself.
            await this.RegisterOrUpdateReminder(Reminder, ReminderPeriod, ReminderPeriod);
            await this.Store(stored, new ReelState { Reel = ReelScript.Of(facts), LobbyId = facts.LobbyId, AskedAt = time.GetUtcNow() });
        }

        Begin();
        return true;
    }

    /// <inheritdoc/>
    public Task<ReelView> Get() => Task.FromResult(State switch
    {
        { TakenDown: true } => new ReelView(ReelStage.TakenDown),
        { Reel: null } => new ReelView(ReelStage.None),
        { Hash: { } hash, Reel: { } reel } => new ReelView(ReelStage.Ready, hash, CardOf(reel)),
        { GivenUp: true } => new ReelView(ReelStage.Failed),
        _ => new ReelView(ReelStage.Waiting),
    });

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        switch (State)
        {
            case { IsWaiting: true }:
                Begin();
                break;
            case { TakenDown: true }:
                await TakeDown();
                break;
            case { Hash: not null } when time.GetUtcNow() - State.MadeAt >= options.Value.KeepFor:
                await Expire();
                break;
            case { Hash: not null }:
                await Tell();
                break;
            default:
                await EndReminder();
                break;
        }
    }

    private ReelCard CardOf(Reel reel) => new(reel.Title, reel.TopicName, reel.Moments.Length, reel.ShareTexts, Game);

    private void Begin()
    {
        if (working.IsCompleted && State.IsWaiting)
        {
            DelayDeactivation(options.Value.PaintMax);
            working = Work();
        }
    }

    /// <summary>One attempt. Never throws: what fails is tried again, and given up at last.</summary>
    private async Task Work()
    {
        try
        {
            if (time.GetUtcNow() - State.AskedAt >= options.Value.WaitMax)
            {
                await GiveUp(State, $"the studio has had no place for {options.Value.WaitMax}.");
            }
            else if (studio.TryPaint(State.Reel!, out var painting))
            {
                await Keep(await painting);
            }
            else
            {
                TryAgain();
            }
        }
        catch (Exception exception)
        {
            await Stumble(exception);
        }
    }

    private async Task Keep(byte[]? picture)
    {
        if (!State.IsWaiting)
        {
            return; // Taken down meanwhile.
        }

        if (picture is null)
        {
            await GiveUp(State, $"it does not fit into {options.Value.BytesMax} bytes.");
            return;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(picture));
        await blobs.TryCreate(ReelFiles.Picture(hash), picture, CancellationToken.None);
        var card = JsonSerializer.SerializeToUtf8Bytes(CardOf(State.Reel!), JsonSerializerOptions.Web);
        await blobs.TryCreate(ReelFiles.Card(hash), card, CancellationToken.None);
        if (!State.IsWaiting)
        {
            await blobs.Delete(ReelFiles.Picture(hash), CancellationToken.None);
            await blobs.Delete(ReelFiles.Card(hash), CancellationToken.None);
            return;
        }

        await this.Store(stored, State with { Hash = hash, MadeAt = time.GetUtcNow() });
        metrics.Made(picture.Length);
        logger.Ready(Game, hash, picture.Length);
        await Tell();
    }

    private async Task Stumble(Exception exception)
    {
        if (!State.IsWaiting)
        {
            // Drawn and stored, or taken down: what is left the reminder sees to.
            logger.Stumbled(exception, Game, State.Failures);
            return;
        }

        var next = State with { Failures = State.Failures + 1 };
        logger.Stumbled(exception, Game, next.Failures);
        try
        {
            if (next.Failures >= options.Value.AttemptsMax)
            {
                await GiveUp(next, "every attempt failed.");
                return;
            }

            await this.Store(stored, next);
            TryAgain();
        }
        catch (Exception fault)
        {
            // The store fails too. The activation has ended itself; the reminder finds what was stored.
            logger.Stumbled(fault, Game, next.Failures);
        }
    }

    private async Task GiveUp(ReelState next, string reason)
    {
        await this.Store(stored, next with { GivenUp = true });
        metrics.GivenUp();
        logger.GivenUp(Game, reason);
    }

    private void TryAgain()
    {
        again?.Dispose();
        again = this.RegisterGrainTimer(
            () =>
            {
                Begin();
                return Task.CompletedTask;
            },
            new GrainTimerCreationOptions { DueTime = options.Value.RetryAfter, Period = Timeout.InfiniteTimeSpan, Interleave = true });
    }
}
