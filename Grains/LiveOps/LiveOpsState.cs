using System.Collections.Immutable;
using Trivia.Grains.Interfaces.LiveOps;

namespace Trivia.Grains.LiveOps;

/// <summary>
/// What live-ops keeps, every part of it bounded. A command's outcome, its entry in the audit trail and the change to
/// the list are parts of one state and so of one write: none can be there without the others.
/// </summary>
[GenerateSerializer, Alias("trivia.live-ops.state.v1")]
internal sealed record LiveOpsState
{
    /// <summary>Entries of a page of the audit trail.</summary>
    public const int PageLength = 100;

    /// <summary>Events, latest start first.</summary>
    [Id(0)]
    public ImmutableArray<EventListing> Events { get; init; } = [];

    /// <summary>The latest commands with their outcomes, oldest first.</summary>
    [Id(1)]
    public ImmutableArray<FinishedCommand> Finished { get; init; } = [];

    /// <summary>Commands under way, oldest first.</summary>
    [Id(2)]
    public ImmutableArray<PendingCommand> Pending { get; init; } = [];

    /// <summary>Codes of aborts that were asked for, oldest first.</summary>
    [Id(3)]
    public ImmutableArray<AbortCode> AbortCodes { get; init; } = [];

    /// <summary>Full pages of the audit trail, each kept by a grain of its own.</summary>
    [Id(4)]
    public int AuditPages { get; init; }

    /// <summary>The entries after the last full page, oldest first.</summary>
    [Id(5)]
    public ImmutableArray<AuditEntry> AuditTail { get; init; } = [];

    /// <summary>The outcome of a command that is done.</summary>
    public FinishedCommand? FinishedOf(string commandId) => Finished.FirstOrDefault(done => done.CommandId == commandId);

    /// <summary>A command under way.</summary>
    public PendingCommand? PendingOf(string commandId) => Pending.FirstOrDefault(open => open.CommandId == commandId);

    /// <summary>With a command under way; the oldest one too many is given up with a word in the audit trail.</summary>
    public LiveOpsState Begin(PendingCommand command, DateTimeOffset now, int pendingMax)
    {
        var pending = Pending.Add(command);
        if (pending.Length <= pendingMax)
        {
            return this with { Pending = pending };
        }

        var lost = pending[0];
        return (this with { Pending = pending.RemoveAt(0) }).Audited(EntryOf(lost, now, "Unknown: given up half done."));
    }

    /// <summary>With a command's outcome, to be found by repeats, and its entry in the audit trail.</summary>
    public LiveOpsState Finish(PendingCommand command, FinishedCommand done, string after, DateTimeOffset now, int finishedMax)
    {
        var finished = Finished.Add(done);
        return (this with
        {
            Pending = Pending.RemoveAll(open => open.CommandId == command.CommandId),
            Finished = finished.RemoveRange(0, Math.Max(0, finished.Length - finishedMax)),
        }).Audited(EntryOf(command, now, after));
    }

    /// <summary>With an event in the list; the one that started first gives way when the list is full.</summary>
    public LiveOpsState Listed(EventListing listing)
    {
        var others = Events.RemoveAll(listed => listed.RoyaleId == listing.RoyaleId);
        var events = others.Add(listing).Sort((left, right) => right.StartsAt.CompareTo(left.StartsAt));
        return this with { Events = events[..Math.Min(events.Length, ILiveOpsGrain.EventsMax)] };
    }

    /// <summary>With the code of an abort in place of the event's earlier one; expired codes are forgotten.</summary>
    public LiveOpsState WithAbortCode(AbortCode code, DateTimeOffset now) => this with
    {
        AbortCodes = AbortCodes.RemoveAll(old => old.Expires <= now || old.RoyaleId == code.RoyaleId).Add(code),
    };

    /// <summary>Without the code of an event's abort.</summary>
    public LiveOpsState WithoutAbortCode(string royaleId) =>
        this with { AbortCodes = AbortCodes.RemoveAll(code => code.RoyaleId == royaleId) };

    /// <summary>With another entry in the audit trail.</summary>
    private LiveOpsState Audited(AuditEntry entry) => this with { AuditTail = AuditTail.Add(entry) };

    private static AuditEntry EntryOf(PendingCommand command, DateTimeOffset now, string after) => new(
        now, command.Actor, command.Action, command.Subject, command.Reason, command.Before, after, command.CommandId);
}
