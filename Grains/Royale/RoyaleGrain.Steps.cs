using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Questions;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Royale;

/// <summary>What moves a royale on. Every step can be taken again after a crash at any point in it.</summary>
internal sealed partial class RoyaleGrain
{
    private bool IsDue => due is { } at && clock.Now >= at;

    private TimeSpan Age => clock.Age;

    /// <summary>Takes the step that is due, if one is.</summary>
    private Task<bool> TakeStep() => Progress.Phase switch
    {
        _ when state.State.PendingVoid > 0 => FinishVoiding(),
        _ when state.State.PendingCut is not null => ApplyPendingCut(),
        RoyalePhase.Scheduled when IsDue => OpenRegistration(),
        RoyalePhase.Registering when IsDue => StartCountdown(),
        RoyalePhase.Countdown when IsDue && PlayersAreBack() => StageOrFinish(),
        RoyalePhase.Countdown => SeatWaiters(),
        RoyalePhase.Staged => LockIfDecided(),
        RoyalePhase.Locked => CloseRound(),
        RoyalePhase.Revealed when IsDue && PlayersAreBack() => StageOrFinish(),
        RoyalePhase.Voided when IsDue || EnoughAreBack() => StageOrFinish(),
        RoyalePhase.Finished or RoyalePhase.Aborted when !state.State.BracketsFinished => FinishBrackets(),
        _ => Task.FromResult(false),
    };

    private async Task<bool> OpenRegistration()
    {
        var progress = RoyaleMachine.OpenRegistration(Progress, Settings, state.State.Spec!.StartsAt, clock.Now);
        await StoreAndTell(Phase(Fresh() with { Progress = progress }));
        return true;
    }

    private async Task<bool> StartCountdown()
    {
        await WatchEvery(options.Value.LiveReminderPeriod, options.Value.LiveReminderPeriod);
        await StoreAndTell(Phase(Fresh() with { Progress = RoyaleMachine.StartCountdown(Progress, Settings, clock.Now) }));
        return true;
    }

    private async Task<bool> StageOrFinish()
    {
        var alive = Progress.Round == 0 ? seats.Count : Progress.Alive;
        if (alive <= 1)
        {
            return await Finish();
        }

        return !Progress.Paused && await Stage(alive);
    }

    private async Task<bool> Stage(int alive)
    {
        var (question, taken) = await TakeQuestion();
        if (question is null)
        {
            const string alert = "The event has run out of questions.";
            logger.PausedItself(id, alert);
            await StoreAndTell(Phase(Fresh() with { Progress = Progress with { Paused = true }, DeckTaken = taken, Alert = alert }));
            return false;
        }

        var progress = RoyaleMachine.Stage(Progress, Settings, alive, clock.Now);
        var order = OptionShuffle.Order(SecretSeed.ShuffleKey(state.State.Seed), id, progress.Round);
        string[] options = [question.Correct, .. question.Distractors];
        var staged = new RoundStaged
        {
            RoyaleId = id,
            Round = progress.Round,
            Number = progress.Counted + 1,
            Topic = question.Topic,
            Body = question.Body,
            Options = [.. order.Select(place => options[place])],
            OpenAt = progress.OpenAt!.Value,
            WindowMs = progress.WindowMs,
            SuddenDeath = progress.SuddenDeath,
            Alive = alive,
            HandOverMs = Settings.HandOverMs + StoringMs,
            CutFollows = progress.SuddenDeath || (progress.Counted + 1) % Settings.QuestionsPerCut == 0,
        };
        var current = new CurrentRound
        {
            QuestionId = question.Id,
            Difficulty = question.Difficulty,
            Correct = order.IndexOf(0),
            Explanation = question.Explanation,
            Gateways = book.Now(),
            QuestionVersion = question.Version,
        };
        recovering = false;
        await StoreAndTell((Fresh() with { Progress = progress, DeckTaken = taken, Current = current }).Telling(staged));
        logger.RoundStaged(id, progress.Round, alive);
        return true;
    }

    private async Task<(Question? Question, int Taken)> TakeQuestion()
    {
        var deck = state.State.Deck;
        for (var taken = state.State.DeckTaken; taken < deck.Length; taken++)
        {
            if (await GrainFactory.GetGrain<IQuestionGrain>(deck[taken]).Get() is { Status: QuestionStatus.Live } question)
            {
                return (question, taken + 1);
            }
        }

        return (null, deck.Length);
    }

    private async Task<bool> LockIfDecided()
    {
        if (DecideRound() is not { } reason)
        {
            return false;
        }

        lockedAt = clock.Timestamp;
        await CloseSeats();
        var alive = Progress.Round == 1 ? seats.Count : Progress.Alive;
        var next = Fresh() with
        {
            Progress = RoyaleMachine.Lock(Progress, Settings, reason != VoidReason.None, alive, clock.Now),
            Current = state.State.Current! with
            {
                VoidReason = reason,
                ConnectedAtLock = [.. Enumerable.Range(0, seats.Brackets).Select(book.ConnectedIn)],
            },
            Players = Progress.Round == 1 ? seats.Count : state.State.Players,
        };
        await Store(next);
        AskForBoard();
        return true;
    }

    /// <summary>The verdict on the round at hand; null while it is still to be waited for.</summary>
    private VoidReason? DecideRound()
    {
        var round = state.State.Current!;
        var silence = options.Value.GatewaySilence;
        var gateways = round.Gateways.Where(gateway => !book.HasLeft(gateway)).ToArray();
        var lost = gateways.Where(gateway => book.WasReplaced(gateway) || book.SilentFor(gateway) >= silence).ToArray();
        if (VoidRule.TooManyFailed(lost.Sum(gateway => gateway.Seats), round.Connected))
        {
            return VoidReason.GatewaysLost;
        }

        var open = gateways.Except(lost).Where(gateway => !book.HasHandedOver(gateway, Progress.Round)).ToArray();

        // Only a gateway that has handed over has said what it could not store. One that reports is slow, and has a while more; one
        // that has missed a report, or has not yet reported to this activation, may be dead, and is waited for until that is certain.
        if (!IsDue || (open.Length > 0 && HandOverEnds > clock.Now) || open.Any(gateway => !book.HasReported(gateway, within: LookAgain * 1.25)))
        {
            return null;
        }

        var failed = lost.Concat(open).Concat(gateways.Where(gateway => book.Unstored(gateway, Progress.Round) > 0)).Distinct();
        if (VoidRule.TooManyFailed(failed.Sum(gateway => gateway.Seats), round.Connected))
        {
            return VoidReason.AnswersNotStored;
        }

        return clock.ActivatedAt > Progress.OpenAt && book.LastReplyBefore is { } seen
            && VoidRule.AwayTooLong(Progress.OpenAt.Value, Progress.WindowMs, seen, clock.ActivatedAt)
                ? VoidReason.ServerAway
                : VoidReason.None;
    }

    /// <summary>What gateways are given of the patience, to have the last answers stored; the other half is for word of it to arrive.</summary>
    private int StoringMs => (int)(options.Value.HandOverPatience.TotalMilliseconds / 2);

    private DateTimeOffset HandOverEnds => due!.Value.AddMilliseconds(Settings.HandOverMs) + options.Value.HandOverPatience;

    private TimeSpan HandOverLeft()
    {
        // From then on it is looked often: a gateway that fell silent, or hands over late, is all that there is to wait for.
        var left = due!.Value.AddMilliseconds(Settings.HandOverMs) - clock.Now;
        return left > TimeSpan.Zero ? left : RetryDelay;
    }

    /// <summary>After a crash the show waits for its players as a voided round does.</summary>
    private bool PlayersAreBack() =>
        !recovering || EnoughAreBack() || Age >= TimeSpan.FromMilliseconds(Settings.ReturnMs);

    private bool EnoughAreBack() => VoidRule.EnoughAreBack(book.Connected(), state.State.Current?.Connected ?? seats.Count);

    /// <summary>Tells of the phase that a record is in.</summary>
    private RoyaleRecord Phase(RoyaleRecord record) => record.Telling(new PhaseChanged
    {
        RoyaleId = id,
        Phase = record.Progress.Phase,
        Until = record.Progress.Phase is RoyalePhase.Scheduled or RoyalePhase.Registering or RoyalePhase.Countdown
            ? record.Progress.Until
            : null,
        Paused = record.Progress.Paused,
        Seats = seats.Count,
        Alive = record.Progress.Round == 0 ? seats.Count : record.Progress.Alive,
    });
}
