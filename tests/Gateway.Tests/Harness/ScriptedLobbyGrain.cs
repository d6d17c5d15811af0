using System.Collections.Concurrent;
using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Lobbies;

namespace Trivia.Gateway.Tests.Harness;

/// <summary>A lobby that says what it is only once its test lets it.</summary>
internal sealed class ScriptedLobbyGrain : Grain, ILobbyGrain
{
    /// <summary>What lobbies answer, by id.</summary>
    public static ConcurrentDictionary<string, TaskCompletionSource<LobbySnapshot>> Snapshots { get; } = new();

    public Task<LobbySnapshot> GetSnapshot() => Snapshots[this.GetPrimaryKeyString()].Task;

    public Task<LobbyTouchReply> Touch(LobbyTouch touch) => throw new NotSupportedException();

    public Task Create(LobbyWish wish, string? joinCode) => throw new NotSupportedException();

    public Task<EnterOutcome> Enter(EnterRequest request) => throw new NotSupportedException();

    public Task Leave(string playerId) => throw new NotSupportedException();

    public Task<AnswerVerdicts> Submit(AnswerBatch batch) => throw new NotSupportedException();

    public Task<LobbyVerdict> Command(HostCommand command) => throw new NotSupportedException();

    public Task<MoveOutcome> Move(MoveRequest request) => throw new NotSupportedException();

    public Task Count(LobbyCounts counts) => throw new NotSupportedException();

    public Task<SayOutcome> Say(SayRequest request) => throw new NotSupportedException();

    public Task TakeReel(LobbyReel reel) => throw new NotSupportedException();

    public Task DropReel(string gameId) => throw new NotSupportedException();

    public Task<ImmutableArray<LobbyCard>> GetCards(int round, ImmutableArray<int> seats) => throw new NotSupportedException();

    public Task Advance() => throw new NotSupportedException();
}
