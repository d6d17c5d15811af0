using System.Collections.Concurrent;
using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Gateway.Tests.Harness;

/// <summary>The scripts of a cluster's royales, by id. An id without one does not exist.</summary>
public sealed class Scripts
{
    private readonly ConcurrentDictionary<string, RoyaleScript> scripts = new();

    public RoyaleScript Add(RoyaleScript script) => scripts[script.Id] = script;

    public RoyaleScript? Find(string id) => scripts.GetValueOrDefault(id);
}

/// <summary>A royale that does what its script says.</summary>
internal sealed class ScriptedRoyaleGrain(Scripts scripts) : Grain, IRoyaleGrain
{
    private RoyaleScript? Script => scripts.Find(this.GetPrimaryKeyString());

    public Task<JoinOutcome> Join(JoinRequest request) =>
        Task.FromResult(Script?.Join(request) ?? new JoinOutcome(JoinCode.NotFound));

    public Task<TouchReply> Touch(GatewayTouch touch) =>
        Task.FromResult(Script?.Touch(touch) ?? new TouchReply(false, TimeProvider.System.GetUtcNow(), 0, 0));

    public Task<RoyaleSnapshot> GetSnapshot() =>
        Task.FromResult(Script?.AskSnapshot() ?? new RoyaleSnapshot { RoyaleId = this.GetPrimaryKeyString(), Exists = false });

    public Task Forget(string playerId) => throw new NotSupportedException();

    public Task Create(RoyaleSpec spec, IReadOnlyList<string> deck) => throw new NotSupportedException();

    public Task Advance() => throw new NotSupportedException();

    public Task<CommandVerdict> Start() => throw new NotSupportedException();

    public Task<CommandVerdict> Pause() => throw new NotSupportedException();

    public Task<CommandVerdict> Resume() => throw new NotSupportedException();

    public Task<CommandVerdict> Abort() => throw new NotSupportedException();

    public Task<VoidOutcome> VoidQuestion(int round, bool preview) => throw new NotSupportedException();

    public Task<RoyaleStatus> GetStatus() => throw new NotSupportedException();

    public Task<StandingsPage> GetStandings(int cut, int offset, int limit) => throw new NotSupportedException();

    public Task<SeatReceipt?> GetReceipt(string playerId) => throw new NotSupportedException();
}

/// <summary>Publishes the probes that gateways ask for.</summary>
internal sealed class ProbingStreamsGrain : Grain, IEventStreamsGrain
{
    public Task Probe(string token) => Task.WhenAll(
    [
        .. RoyaleStreams.All.Select(stream =>
            this.GetStreamProvider(RoyaleStreams.Provider).GetStream<RoyaleEvent>(stream).OnNextAsync(new StreamProbed { RoyaleId = token })),
        .. LobbyStreams.All.Select(stream =>
            this.GetStreamProvider(LobbyStreams.Provider).GetStream<LobbyEvent>(stream).OnNextAsync(new LobbyStreamProbed { LobbyId = token })),
    ]);
}

/// <summary>A bracket that does what its royale's script says.</summary>
internal sealed class ScriptedBracketGrain(Scripts scripts) : Grain, IBracketGrain
{
    private RoyaleScript Script => scripts.Find(this.GetPrimaryKeyString().Split('/')[0])!;

    private int Number => int.Parse(this.GetPrimaryKeyString().Split('/')[1], System.Globalization.CultureInfo.InvariantCulture);

    public Task<AnswerVerdicts> Submit(AnswerBatch batch)
    {
        Script.Batches.Enqueue((Number, batch));
        return Script.OnSubmit(Number, batch);
    }

    public Task<SeatView> GetSeat(int seat) => Task.FromResult(Script.ViewOf(new SeatRef(Number, seat)));

    public Task<EliminatedSeats?> GetEliminated(int cut) => Task.FromResult(Script.Eliminated.GetValueOrDefault((cut, Number)));

    public Task<ImmutableArray<Contender>> GetContenders(ImmutableArray<int> indexes) => throw new NotSupportedException();

    public Task<ImmutableArray<Contender>> GetLeaders(int max) => throw new NotSupportedException();

    public Task<SeatView> Seat(int seat, JoinRequest request) => throw new NotSupportedException();

    public Task<BracketClose> Close(CloseRound command) => throw new NotSupportedException();

    public Task<CutKeys> GetCutKeys(CutQuery query) => throw new NotSupportedException();

    public Task ApplyCut(CutDecision decision) => throw new NotSupportedException();

    public Task<BracketClose> VoidRound(int round) => throw new NotSupportedException();

    public Task<BracketSeats> GetSeats() => throw new NotSupportedException();

    public Task<CutKeys> GetStandings(CutQuery query) => throw new NotSupportedException();

    public Task<IReadOnlyList<SeatAnswer>> GetHistory(int seat) =>
        Task.FromResult((Script.History ?? throw new NotSupportedException()).Invoke(seat));

    public Task Forget(int seat, string playerId) => throw new NotSupportedException();

    public Task Finish(RoyaleEnd end) => throw new NotSupportedException();
}
