using System.Security.Cryptography;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Royale;

/// <summary>What staff do, and the end.</summary>
internal sealed partial class RoyaleGrain
{
    /// <inheritdoc/>
    public async Task Create(RoyaleSpec spec, IReadOnlyList<string> deck)
    {
        if (spec.Settings.Problems().FirstOrDefault() is { } problem)
        {
            throw new ArgumentException(problem, nameof(spec));
        }

        await soundness.InTurn(async () =>
        {
            if (state.State.Spec is { } taken)
            {
                if (taken.Title != spec.Title || taken.StartsAt != spec.StartsAt)
                {
                    throw new InvalidOperationException($"{id} is a different event.");
                }
            }
            else
            {
                var progress = RoyaleMachine.Schedule(spec.Settings, spec.StartsAt, clock.Now);
                var seed = RandomNumberGenerator.GetBytes(SecretSeed.Bytes);
                await StoreAndTell(Phase(Fresh() with { Spec = spec, Deck = [.. deck], Seed = seed, Progress = progress }));
            }

            var wait = Progress.Until - clock.Now ?? TimeSpan.Zero;
            await WatchEvery(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, options.Value.IdleReminderPeriod);
            return true;
        });
        ArmTimer(TimeSpan.Zero);
    }

    /// <inheritdoc/>
    public Task<CommandVerdict> Start() => Command(async () =>
    {
        if (Progress.Phase is RoyalePhase.Scheduled or RoyalePhase.Registering)
        {
            await StartCountdown();
        }
        else if (Progress.IsOver)
        {
            return CommandVerdict.WrongPhase;
        }

        return CommandVerdict.Done;
    });

    /// <inheritdoc/>
    public Task<CommandVerdict> Pause() => Command(async () =>
    {
        if (!Progress.IsLive && Progress.Phase != RoyalePhase.Countdown)
        {
            return CommandVerdict.WrongPhase;
        }

        if (!Progress.Paused)
        {
            await StoreAndTell(Phase(Fresh() with { Progress = Progress with { Paused = true } }));
        }

        return CommandVerdict.Done;
    });

    /// <inheritdoc/>
    public Task<CommandVerdict> Resume() => Command(async () =>
    {
        if (Progress.IsOver)
        {
            return CommandVerdict.WrongPhase;
        }

        if (Progress.Paused)
        {
            await StoreAndTell(Phase(Fresh() with { Progress = RoyaleMachine.Resume(Progress, clock.Now), Alert = null }));
        }

        return CommandVerdict.Done;
    });

    /// <inheritdoc/>
    public Task<CommandVerdict> Abort() => Command(async () =>
    {
        if (Progress.Phase == RoyalePhase.Finished)
        {
            return CommandVerdict.WrongPhase;
        }

        if (Progress.Phase != RoyalePhase.Aborted)
        {
            seatsClosed = true;
            await StoreAndTell(Phase(Fresh() with { Progress = RoyaleMachine.Abort(Progress, clock.Now) }));
        }

        return CommandVerdict.Done;
    });

    private async Task<CommandVerdict> Command(Func<Task<CommandVerdict>> act)
    {
        if (stored.Spec is null)
        {
            return CommandVerdict.NotFound;
        }

        try
        {
            return await soundness.InTurn(act);
        }
        finally
        {
            ArmTimer();
        }
    }

    private async Task<bool> Finish()
    {
        var winner = await FindWinner();
        var players = state.State.Players > 0 ? state.State.Players : seats.Count;
        var winnerSeat = winner is null ? -1 : seats.Find(winner.Key.PlayerId)?.Number ?? -1;
        var predictions = await SettlePredictions(winnerSeat);
        var progress = RoyaleMachine.Finish(Progress, clock.Now);
        await StoreAndTell((Fresh() with { Progress = progress, Players = players }).Telling(new RoyaleFinished
        {
            RoyaleId = id,
            WinnerId = winner?.Key.PlayerId,
            WinnerName = winner?.Name,
            WinnerScore = winner?.Key.Score ?? 0,
            Seed = Convert.ToHexStringLower(state.State.Seed),
            Questions = progress.Counted,
            Players = players,
            WinnerSeat = winnerSeat,
            Predictions = predictions?.Total ?? -1,
            Prophets = predictions?.Right ?? -1,
        }));
        return true;
    }

    private async Task<StandingsRow?> FindWinner() =>
        (await CurrentStandings()).FirstOrDefault(row => row.OutAtCut == 0);

    private async Task<bool> FinishBrackets()
    {
        var winner = stored.Finished?.WinnerId is { } playerId ? seats.Find(playerId) : (SeatRef?)null;
        var end = new RoyaleEnd(
            winner,
            stored.Spec!.Title,
            clock.Now,
            stored.Progress.Phase == RoyalePhase.Aborted,
            stored.Spec.Synthetic,
            seats.Count,
            seats.People,
            seats.Addresses,
            Settings.Capacity,
            stored.Finished?.Predictions > 0)
        {
            Brackets = seats.Brackets,
            ShuffleKey = SecretSeed.ShuffleKey(stored.Seed),
        };
        await Task.WhenAll(Enumerable.Range(0, seats.Brackets).Select(number => Bracket(number).Finish(end)));
        await StopWatching();
        await Store(state.State with { BracketsFinished = true });
        return false;
    }
}
