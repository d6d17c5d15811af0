using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Grains.LiveOps;

/// <inheritdoc cref="ILiveOpsGrain"/>
/// <remarks>
/// A command that reaches beyond this grain is stored before and after: as pending, then with its outcome and its audit
/// entry. Whatever it does beyond may be done twice, so a command that was cut short is repaired by repeating it.
/// </remarks>
internal sealed class LiveOpsGrain(
    [PersistentState("live-ops")] IPersistentState<LiveOpsState> stored,
    IOptions<LiveOpsOptions> options,
    LiveOpsMetrics metrics,
    TimeProvider time,
    ILogger<LiveOpsGrain> logger) : Grain, ILiveOpsGrain
{
    // No 0 or O, no 1, I or L: the code is read from one screen and typed into another.
    private const string CodeLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int CodeLength = 6;
    private const int AuditLimitMax = 1_000;

    // A void's outcome is remembered with its command, so it keeps fewer names than a preview may list.
    private const int RememberedNamesMax = 100;

    private LiveOpsState State => stored.State;

    /// <inheritdoc/>
    public async Task<OpsOutcome> Schedule(OpsCommand command, RoyaleSpec spec)
    {
        const string action = "royale.schedule";
        if (EarlierOutcome(command, action) is { } earlier)
        {
            return earlier.Outcome;
        }

        var maker = new EventMaker(GrainFactory, options.Value, time);
        if (Resumed(command) is not { Draft: { } draft } pending)
        {
            (var planned, var refusal) = await maker.Plan(spec);
            pending = PendingOf(command, action, planned?.RoyaleId ?? "-", before: "");
            if (planned is null)
            {
                return await Finish(pending, refusal!);
            }

            draft = planned;
            pending = await Begin(pending with { Draft = planned });
        }

        var outcome = await maker.Make(draft);
        return await Finish(pending, outcome, outcome.Code == OpsCode.Done ? ListingOf(draft) : null);
    }

    /// <inheritdoc/>
    public Task<OpsOutcome> Steer(OpsCommand command, string royaleId, SteerAction action) => Act(
        command,
        $"royale.{action.ToString().ToLowerInvariant()}",
        royaleId,
        royale => action switch
        {
            SteerAction.Start => royale.Start(),
            SteerAction.Pause => royale.Pause(),
            SteerAction.Resume => royale.Resume(),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Not an action."),
        });

    /// <inheritdoc/>
    public async Task<OpsOutcome> PrepareAbort(OpsCommand command, string royaleId)
    {
        const string action = "royale.prepare-abort";
        if (EarlierOutcome(command, action) is { } earlier)
        {
            return earlier.Outcome;
        }

        var snapshot = await Royale(royaleId).GetSnapshot();
        var pending = PendingOf(command, action, royaleId, PhaseText.Of(snapshot));
        if (!snapshot.Exists || snapshot.Progress.IsOver)
        {
            var code = snapshot.Exists ? OpsCode.WrongPhase : OpsCode.NotFound;
            return await Finish(pending, new OpsOutcome(code, royaleId, PhaseText.Of(snapshot)));
        }

        var letters = RandomNumberGenerator.GetString(CodeLetters, CodeLength);
        var expires = time.GetUtcNow().AddSeconds(options.Value.ConfirmationSeconds);
        var outcome = new OpsOutcome(
            OpsCode.Done,
            royaleId,
            $"This ends “{snapshot.Spec?.Title}” for {snapshot.Seats} players, for good. "
            + $"Confirm within {options.Value.ConfirmationSeconds} seconds.",
            letters);
        return await Finish(pending, outcome, abortCode: new AbortCode(royaleId, letters, expires));
    }

    /// <inheritdoc/>
    public async Task<OpsOutcome> Abort(OpsCommand command, string royaleId, string confirmation)
    {
        const string action = "royale.abort";
        var confirmed = State.AbortCodes.Any(code => code.RoyaleId == royaleId
            && code.Expires > time.GetUtcNow()
            && string.Equals(code.Code, confirmation.Trim(), StringComparison.OrdinalIgnoreCase));
        if (EarlierOutcome(command, action) is null && State.PendingOf(command.CommandId) is null && !confirmed)
        {
            return await Finish(
                PendingOf(command, action, royaleId, before: ""),
                new OpsOutcome(OpsCode.NotConfirmed, royaleId, "The confirmation is wrong or has expired. Ask for a new one."));
        }

        return await Act(command, action, royaleId, royale => royale.Abort());
    }

    /// <inheritdoc/>
    public async Task<VoidOutcome> VoidQuestion(OpsCommand command, string royaleId, int round, bool preview)
    {
        if (preview)
        {
            return await Royale(royaleId).VoidQuestion(round, preview: true);
        }

        var action = FormattableString.Invariant($"royale.void-question.{round}");
        if (EarlierOutcome(command, action) is { } earlier)
        {
            return earlier.Void ?? throw new ArgumentException(earlier.Outcome.Message, nameof(command));
        }

        var pending = Resumed(command)
            ?? await Begin(PendingOf(command, action, royaleId, PhaseText.Of(await Royale(royaleId).GetSnapshot())));
        var outcome = await Royale(royaleId).VoidQuestion(round, preview: false);
        var kept = outcome with { Returning = [.. outcome.Returning.Take(RememberedNamesMax)] };
        var after = kept.Verdict == CommandVerdict.Done ? $"{kept.ReturningCount} players return." : kept.Verdict.ToString();
        await Finish(pending, new OpsOutcome(CodeOf(kept.Verdict), royaleId, after), voided: kept);
        return kept;
    }

    /// <inheritdoc/>
    public async Task Record(OpsCommand command, string action, string subject, string before, string after)
    {
        if (EarlierOutcome(command, action) is null)
        {
            await Finish(PendingOf(command, action, subject, before), new OpsOutcome(OpsCode.Done, null, after));
        }
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<EventListing>> ListEvents() => Task.FromResult(State.Events);

    /// <inheritdoc/>
    public async Task<ImmutableArray<AuditEntry>> GetAudit(int offset, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, AuditLimitMax);
        var (tail, page) = (State.AuditTail, State.AuditPages);
        var pagesSkipped = Math.Max(0, offset - tail.Length) / LiveOpsState.PageLength;
        var skipped = tail.Length + (pagesSkipped * LiveOpsState.PageLength);
        var entries = offset < tail.Length ? [.. tail.Reverse().Skip(offset)] : new List<AuditEntry>();
        page -= pagesSkipped;
        var skip = Math.Max(0, offset - skipped);
        while (entries.Count < limit && --page >= 0)
        {
            var read = await AuditPage(page).Read();
            entries.AddRange(read.Reverse().Skip(skip));
            skip = 0;
        }

        return [.. entries.Take(limit)];
    }

    private async Task<OpsOutcome> Act(
        OpsCommand command, string action, string royaleId, Func<IRoyaleGrain, Task<CommandVerdict>> act)
    {
        if (EarlierOutcome(command, action) is { } earlier)
        {
            return earlier.Outcome;
        }

        var royale = Royale(royaleId);
        var pending = Resumed(command)
            ?? await Begin(PendingOf(command, action, royaleId, PhaseText.Of(await royale.GetSnapshot())));
        var code = CodeOf(await act(royale));
        return await Finish(pending, new OpsOutcome(code, royaleId, PhaseText.Of(await royale.GetSnapshot())));
    }

    // The first outcome of a command, or a refusal when its id was used for something else.
    private FinishedCommand? EarlierOutcome(OpsCommand command, string action)
    {
        CommandRules.Check(command);
        var used = State.FinishedOf(command.CommandId) is { } done ? done.Action : State.PendingOf(command.CommandId)?.Action;
        if (used is not null && used != action)
        {
            var refusal = new OpsOutcome(OpsCode.Invalid, null, $"The command id {command.CommandId} was used for {used}.");
            return new FinishedCommand(command.CommandId, action, refusal);
        }

        return State.FinishedOf(command.CommandId);
    }

    private PendingCommand? Resumed(OpsCommand command)
    {
        var pending = State.PendingOf(command.CommandId);
        if (pending is not null)
        {
            logger.CommandResumed(pending.CommandId, pending.Action, pending.Subject);
        }

        return pending;
    }

    private async Task<PendingCommand> Begin(PendingCommand pending)
    {
        await Keep(State.Begin(pending, time.GetUtcNow(), options.Value.PendingMax));
        return pending;
    }

    private async Task<OpsOutcome> Finish(
        PendingCommand pending,
        OpsOutcome outcome,
        EventListing? listing = null,
        AbortCode? abortCode = null,
        VoidOutcome? voided = null)
    {
        var now = time.GetUtcNow();
        var done = new FinishedCommand(pending.CommandId, pending.Action, outcome, voided);
        var after = outcome.Code == OpsCode.Done ? outcome.Message : $"Refused ({outcome.Code}): {outcome.Message}";
        var next = State.Finish(pending, done, after, now, options.Value.OutcomesMax);
        next = listing is null ? next : next.Listed(listing);
        next = abortCode is null ? next : next.WithAbortCode(abortCode, now);
        next = pending.Action == "royale.abort" && outcome.Code == OpsCode.Done ? next.WithoutAbortCode(pending.Subject) : next;
        await Keep(next);
        metrics.CommandFinished(pending.Action, outcome.Code);
        logger.CommandFinished(pending.Action, pending.Subject, pending.Actor, outcome.Code, outcome.Message);
        return outcome;
    }

    // A page is filled from entries that are stored already, so a failed write cannot leave one in it that never was.
    private async Task Keep(LiveOpsState next)
    {
        if (State.AuditTail.Length >= LiveOpsState.PageLength)
        {
            var page = State.AuditTail[..LiveOpsState.PageLength];
            await AuditPage(State.AuditPages).Fill(page);
            next = next with { AuditPages = State.AuditPages + 1, AuditTail = next.AuditTail[page.Length..] };
        }

        await this.Store(stored, next);
    }

    private IAuditPageGrain AuditPage(int number) => GrainFactory.GetGrain<IAuditPageGrain>(
        string.Create(CultureInfo.InvariantCulture, $"{this.GetPrimaryKeyString()}/{number}"));

    private IRoyaleGrain Royale(string royaleId) => GrainFactory.GetGrain<IRoyaleGrain>(royaleId);

    private static PendingCommand PendingOf(OpsCommand command, string action, string subject, string before) => new()
    {
        CommandId = command.CommandId,
        Action = action,
        Subject = subject,
        Actor = command.Actor,
        Reason = command.Reason,
        Before = before,
    };

    private static EventListing ListingOf(EventDraft draft) => new(
        draft.RoyaleId, draft.Spec.Title, draft.Spec.StartsAt, draft.Spec.Settings.Capacity, draft.Spec.Synthetic);

    private static OpsCode CodeOf(CommandVerdict verdict) => verdict switch
    {
        CommandVerdict.Done => OpsCode.Done,
        CommandVerdict.NotFound => OpsCode.NotFound,
        CommandVerdict.WrongPhase => OpsCode.WrongPhase,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
    };
}
