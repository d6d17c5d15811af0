using System.Collections.Immutable;
using Orleans.Concurrency;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Grains.Interfaces.LiveOps;

/// <summary>
/// The one way in which staff change anything. Key: <see cref="Key"/>. Every command is audited and has an id; the same
/// id again returns the first outcome.
/// </summary>
[GrainInterfaceType("trivia.live-ops"), Alias("trivia.live-ops")]
public interface ILiveOpsGrain : IGrainWithStringKey
{
    /// <summary>The one key.</summary>
    const string Key = "live-ops";

    /// <summary>Most events kept in the list, the latest ones.</summary>
    const int EventsMax = 1_000;

    /// <summary>Schedules an event, if its settings are sound and its topics hold the questions that it can need.</summary>
    [Alias("schedule")]
    Task<OpsOutcome> Schedule(OpsCommand command, RoyaleSpec spec);

    /// <summary>Starts, pauses, resumes or aborts an event.</summary>
    [Alias("steer")]
    Task<OpsOutcome> Steer(OpsCommand command, string royaleId, SteerAction action);

    /// <summary>
    /// Step one of an abort: returns a confirmation code that <see cref="Abort"/> takes within a minute.
    /// </summary>
    [Alias("prepare-abort")]
    Task<OpsOutcome> PrepareAbort(OpsCommand command, string royaleId);

    /// <summary>Step two of an abort.</summary>
    /// <param name="command">The command.</param>
    /// <param name="royaleId">The event.</param>
    /// <param name="confirmation">The code of step one.</param>
    [Alias("abort")]
    Task<OpsOutcome> Abort(OpsCommand command, string royaleId, string confirmation);

    /// <summary>Voids the last question of an event, or previews that.</summary>
    [Alias("void")]
    Task<VoidOutcome> VoidQuestion(OpsCommand command, string royaleId, int round, bool preview);

    /// <summary>Records a change that was made elsewhere, such as an import of questions or a new token.</summary>
    [Alias("audit")]
    Task Record(OpsCommand command, string action, string subject, string before, string after);

    /// <summary>Events, latest start first.</summary>
    [AlwaysInterleave, Alias("events")]
    Task<ImmutableArray<EventListing>> ListEvents();

    /// <summary>The audit trail, latest first.</summary>
    /// <param name="offset">Entries to skip.</param>
    /// <param name="limit">Entries to return, at most 1,000.</param>
    [AlwaysInterleave, Alias("trail")]
    Task<ImmutableArray<AuditEntry>> GetAudit(int offset, int limit);
}
