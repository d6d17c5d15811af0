using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Http.Tests.Hosting;

public sealed class ScriptedRoyaleGrain(ScriptedCluster script) : Grain, IRoyaleGrain
{
    private string Id => this.GetPrimaryKeyString();

    public Task<RoyaleSnapshot> GetSnapshot() => Task.FromResult(
        script.Royales.TryGetValue(Id, out var status) ? status.Snapshot : Missing());

    public Task<RoyaleStatus> GetStatus() => Task.FromResult(
        script.Royales.TryGetValue(Id, out var status) ? status : new RoyaleStatus(Missing(), 0, 0, [], [], 0, null));

    public Task<StandingsPage> GetStandings(int cut, int offset, int limit)
    {
        var page = script.Standings[Id];
        return Task.FromResult(page with { Cut = cut, Rows = [.. page.Rows.Skip(offset).Take(limit)] });
    }

    public Task<SeatReceipt?> GetReceipt(string playerId) =>
        Task.FromResult(script.Receipts.GetValueOrDefault((Id, playerId)));

    public Task Forget(string playerId) => throw Unscripted();

    public Task Create(RoyaleSpec spec, IReadOnlyList<string> deck) => throw Unscripted();

    public Task<JoinOutcome> Join(JoinRequest request) => throw Unscripted();

    public Task<TouchReply> Touch(GatewayTouch touch) => throw Unscripted();

    public Task Advance() => throw Unscripted();

    public Task<CommandVerdict> Start() => throw Unscripted();

    public Task<CommandVerdict> Pause() => throw Unscripted();

    public Task<CommandVerdict> Resume() => throw Unscripted();

    public Task<CommandVerdict> Abort() => throw Unscripted();

    public Task<VoidOutcome> VoidQuestion(int round, bool preview) => throw Unscripted();

    private static NotSupportedException Unscripted() => new("The HTTP API does not call this.");

    private RoyaleSnapshot Missing() => new() { RoyaleId = Id, Exists = false };
}
