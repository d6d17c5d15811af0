using System.Collections.Immutable;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Http.Tests.Hosting;

public sealed class ScriptedLiveOpsGrain(ScriptedCluster script) : Grain, ILiveOpsGrain
{
    public Task<OpsOutcome> Schedule(OpsCommand command, RoyaleSpec spec) => Answer("schedule", command, spec);

    public Task<OpsOutcome> Steer(OpsCommand command, string royaleId, SteerAction action) =>
        Answer("steer", command, (royaleId, action));

    public Task<OpsOutcome> PrepareAbort(OpsCommand command, string royaleId) => Answer("prepare-abort", command, royaleId);

    public Task<OpsOutcome> Abort(OpsCommand command, string royaleId, string confirmation) =>
        Answer("abort", command, (royaleId, confirmation));

    public Task<VoidOutcome> VoidQuestion(OpsCommand command, string royaleId, int round, bool preview)
    {
        script.Commands.Enqueue(("void", command, (royaleId, round, preview)));
        return Task.FromResult(script.OnVoid());
    }

    public Task Record(OpsCommand command, string action, string subject, string before, string after)
    {
        script.Commands.Enqueue(("record", command, (action, subject, after)));
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<EventListing>> ListEvents() => Task.FromResult(script.Events);

    public Task<ImmutableArray<AuditEntry>> GetAudit(int offset, int limit) =>
        Task.FromResult<ImmutableArray<AuditEntry>>([.. script.Audit.Skip(offset).Take(limit)]);

    private Task<OpsOutcome> Answer(string call, OpsCommand command, object argument)
    {
        script.Commands.Enqueue((call, command, argument));
        return Task.FromResult(script.OnCommand(call));
    }
}
