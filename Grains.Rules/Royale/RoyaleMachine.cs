namespace Trivia.Grains.Rules.Royale;

/// <summary>
/// The steps of a royale, each from one progress to the next. Pure: the clock is an argument. A step taken in a phase
/// it does not belong to is a bug in the caller and throws <see cref="InvalidOperationException"/>.
/// </summary>
public static class RoyaleMachine
{
    /// <summary>After so many voided rounds in a row the show pauses itself.</summary>
    public const int VoidsInARowMax = 3;

    /// <summary>A new event, waiting for its registration.</summary>
    /// <param name="settings">The event's rules.</param>
    /// <param name="startsAt">When the first question is due.</param>
    /// <param name="now">The time.</param>
    public static RoyaleProgress Schedule(RoyaleSettings settings, DateTimeOffset startsAt, DateTimeOffset now)
    {
        var opens = startsAt - TimeSpan.FromMilliseconds(settings.RegistrationMs);
        return At(new RoyaleProgress(), RoyalePhase.Scheduled, opens, now);
    }

    /// <summary>Registration opens.</summary>
    /// <param name="progress">A scheduled royale.</param>
    /// <param name="settings">The event's rules.</param>
    /// <param name="startsAt">When the first question is due.</param>
    /// <param name="now">The time.</param>
    public static RoyaleProgress OpenRegistration(
        RoyaleProgress progress, RoyaleSettings settings, DateTimeOffset startsAt, DateTimeOffset now)
    {
        Require(progress, RoyalePhase.Scheduled);
        var counts = startsAt - TimeSpan.FromMilliseconds(settings.CountdownMs);
        return At(progress, RoyalePhase.Registering, counts, now);
    }

    /// <summary>The countdown begins, from a schedule or from registration.</summary>
    /// <param name="progress">A scheduled or registering royale.</param>
    /// <param name="settings">The event's rules.</param>
    /// <param name="now">The time.</param>
    public static RoyaleProgress StartCountdown(RoyaleProgress progress, RoyaleSettings settings, DateTimeOffset now)
    {
        Require(progress, RoyalePhase.Scheduled, RoyalePhase.Registering);
        var ends = now.AddMilliseconds(settings.CountdownMs);
        return At(progress, RoyalePhase.Countdown, ends, now) with { InterludeEnds = ends };
    }

    /// <summary>Stages the next question. It opens when the show on screen ends, and never before the lead has passed.</summary>
    /// <param name="progress">A royale after its countdown, a reveal or a void, and not paused.</param>
    /// <param name="settings">The event's rules.</param>
    /// <param name="alive">Seats alive.</param>
    /// <param name="now">The time.</param>
    public static RoyaleProgress Stage(RoyaleProgress progress, RoyaleSettings settings, int alive, DateTimeOffset now)
    {
        Require(progress, RoyalePhase.Countdown, RoyalePhase.Revealed, RoyalePhase.Voided);
        Require(!progress.Paused, "A paused royale stages no question.");
        var soonest = now.AddMilliseconds(settings.StageLeadMs);
        var opens = progress.InterludeEnds is { } ends && ends > soonest ? ends : soonest;
        var windowMs = settings.WindowMsAfter(progress.Cuts);
        var staged = At(progress, RoyalePhase.Staged, opens.AddMilliseconds(windowMs), now);
        return staged with
        {
            Round = progress.Round + 1,
            Alive = alive,
            OpenAt = opens,
            WindowMs = windowMs,
            SuddenDeath = progress.SuddenDeath || EndsInSuddenDeath(progress, settings, alive),
            RoundVoid = false,
            InterludeEnds = null,
        };
    }

    /// <summary>Stores the verdict on a round: whether it counts. From here on closing it is only a replay.</summary>
    /// <param name="progress">A royale with a question staged.</param>
    /// <param name="settings">The event's rules.</param>
    /// <param name="roundVoid">Whether the round counts for nothing.</param>
    /// <param name="alive">Seats alive: late joins have ended.</param>
    /// <param name="now">The time.</param>
    public static RoyaleProgress Lock(
        RoyaleProgress progress, RoyaleSettings settings, bool roundVoid, int alive, DateTimeOffset now)
    {
        Require(progress, RoyalePhase.Staged);

        // Late joiners may fill a field that was staged for a handful: sudden death is for a field that was thinned.
        var suddenDeath = progress.SuddenDeath && (!progress.TakesSeats || EndsInSuddenDeath(progress, settings, alive));
        return At(progress, RoyalePhase.Locked, now, now) with
        {
            RoundVoid = roundVoid,
            Alive = alive,
            SuddenDeath = suddenDeath,
        };
    }

    /// <summary>Whether the locked round feeds a cut.</summary>
    /// <param name="progress">A royale in a locked round that counts.</param>
    /// <param name="settings">The event's rules.</param>
    public static bool CutIsDue(RoyaleProgress progress, RoyaleSettings settings) =>
        progress is { Phase: RoyalePhase.Locked, RoundVoid: false, Alive: > 1 }
        && (progress.SuddenDeath || (progress.Counted + 1) % settings.QuestionsPerCut == 0);

    /// <summary>Reveals a locked round that counts, with the cut it fed.</summary>
    /// <param name="progress">A royale in a locked round that counts.</param>
    /// <param name="settings">The event's rules.</param>
    /// <param name="removed">Seats that the cut removed, fewer than were alive; null when none was due.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="ArgumentException">A cut was due and is missing, was not due, or would leave nobody.</exception>
    public static RoyaleProgress Reveal(RoyaleProgress progress, RoyaleSettings settings, int? removed, DateTimeOffset now)
    {
        Require(progress, RoyalePhase.Locked);
        Require(!progress.RoundVoid, "A void round is not revealed.");
        if (removed.HasValue != CutIsDue(progress, settings))
        {
            throw new ArgumentException("A round is revealed with the cut that it fed, and with no other.", nameof(removed));
        }

        if (removed is { } leaving && (leaving < 1 || leaving >= progress.Alive))
        {
            throw new ArgumentOutOfRangeException(nameof(removed), leaving, $"A cut of {progress.Alive} leaves someone.");
        }

        var shownMs = settings.RevealMs + (removed is null ? 0 : settings.CutMs);
        var ends = now.AddMilliseconds(shownMs);
        var stageAt = ends.AddMilliseconds(-settings.StageLeadMs);
        return At(progress, RoyalePhase.Revealed, stageAt > now ? stageAt : now, now) with
        {
            Counted = progress.Counted + 1,
            Cuts = progress.Cuts + (removed is null ? 0 : 1),
            Alive = progress.Alive - (removed ?? 0),
            SpentMs = progress.SpentMs + progress.WindowMs + shownMs,
            VoidsInARow = 0,
            InterludeEnds = ends,
        };
    }

    /// <summary>Tells a locked round void; after three in a row the show pauses.</summary>
    /// <param name="progress">A royale in a locked round that does not count.</param>
    /// <param name="settings">The event's rules.</param>
    /// <param name="now">The time.</param>
    public static RoyaleProgress Void(RoyaleProgress progress, RoyaleSettings settings, DateTimeOffset now)
    {
        Require(progress, RoyalePhase.Locked);
        Require(progress.RoundVoid, "A round that counts cannot be told void.");
        var voids = progress.VoidsInARow + 1;
        return At(progress, RoyalePhase.Voided, now.AddMilliseconds(settings.ReturnMs), now) with
        {
            VoidsInARow = voids,
            Paused = progress.Paused || voids >= VoidsInARowMax,
            InterludeEnds = null,
        };
    }

    /// <summary>Takes a revealed round back: staff voided it. A cut that it fed keeps its number and returns players.</summary>
    /// <param name="progress">A revealed royale.</param>
    /// <param name="settings">The event's rules.</param>
    /// <param name="fedCut">Whether the round fed a cut; otherwise another question takes its place.</param>
    /// <param name="returned">Seats that the cut's next revision returns.</param>
    public static RoyaleProgress VoidRevealed(RoyaleProgress progress, RoyaleSettings settings, bool fedCut, int returned)
    {
        Require(progress, RoyalePhase.Revealed);
        Require(!progress.RoundVoid, "The round is void already.");
        return progress with
        {
            RoundVoid = true,
            Counted = fedCut ? progress.Counted : progress.Counted - 1,
            Alive = progress.Alive + returned,
            SpentMs = progress.SpentMs - progress.WindowMs - settings.RevealMs - (fedCut ? settings.CutMs : 0),
        };
    }

    /// <summary>Ends the show with a winner; the last reveal's numbers stay.</summary>
    /// <param name="progress">A revealed royale with one seat alive, or one in which nobody sits.</param>
    /// <param name="now">The time.</param>
    public static RoyaleProgress Finish(RoyaleProgress progress, DateTimeOffset now)
    {
        Require(progress, RoyalePhase.Revealed, RoyalePhase.Countdown);
        Require(progress.Alive <= 1, "A royale finishes with one brain standing.");
        return At(progress, RoyalePhase.Finished, null, now);
    }

    /// <summary>Ends the show for good, from any phase before the end.</summary>
    /// <param name="progress">A royale that is not over.</param>
    /// <param name="now">The time.</param>
    public static RoyaleProgress Abort(RoyaleProgress progress, DateTimeOffset now)
    {
        if (progress.IsOver)
        {
            throw new InvalidOperationException($"A royale that is {progress.Phase} cannot be aborted.");
        }

        return At(progress, RoyalePhase.Aborted, null, now);
    }

    /// <summary>Lets a paused show go on; a void's patience starts anew. A show that is not paused, or over, stays as it is.</summary>
    /// <param name="progress">A royale in any phase.</param>
    /// <param name="now">The time.</param>
    public static RoyaleProgress Resume(RoyaleProgress progress, DateTimeOffset now) => progress is { Paused: true, IsOver: false }
        ? progress with { Paused = false, VoidsInARow = 0, Until = progress.Until < now ? now : progress.Until }
        : progress;

    private static bool EndsInSuddenDeath(RoyaleProgress progress, RoyaleSettings settings, int alive) =>
        alive <= settings.SuddenDeathAlive
        || (progress.SpentMs >= settings.BudgetMs && (progress.Counted + 1) % settings.QuestionsPerCut == 0);

    private static RoyaleProgress At(RoyaleProgress progress, RoyalePhase phase, DateTimeOffset? until, DateTimeOffset now) =>
        progress with { Phase = phase, Until = until, Duration = until > now ? until.Value - now : TimeSpan.Zero };

    private static void Require(RoyaleProgress progress, params ReadOnlySpan<RoyalePhase> phases)
    {
        if (!phases.Contains(progress.Phase))
        {
            throw new InvalidOperationException($"A royale that is {progress.Phase} cannot take this step.");
        }
    }

    private static void Require(bool allowed, string otherwise)
    {
        if (!allowed)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
