using Trivia.Grains.Interfaces.Friends;
using Trivia.Grains.Rules.Friends;

namespace Trivia.Http.Tests.Hosting;

/// <summary>Keeps circles by the real rules, both sides at once.</summary>
public sealed class ScriptedFriendsGrain(ScriptedCluster script) : Grain, IFriendsGrain
{
    private string Id => this.GetPrimaryKeyString();

    public Task<FriendVerdict> Ask(string playerId)
    {
        var (next, verdict) = Of(Id).Ask(playerId, script.Now);
        Keep(next, playerId);
        return Task.FromResult(verdict);
    }

    public Task Drop(string playerId)
    {
        Keep(Of(Id).Drop(playerId, script.Now), playerId);
        return Task.CompletedTask;
    }

    public Task<FriendVerdict> Block(string playerId)
    {
        var (next, verdict) = Of(Id).Block(playerId, script.Now);
        Keep(next, playerId);
        return Task.FromResult(verdict);
    }

    public Task Unblock(string playerId)
    {
        Keep(Of(Id).Unblock(playerId, script.Now), playerId);
        return Task.CompletedTask;
    }

    public Task<FriendList> List()
    {
        var ties = Of(Id).Ties;
        return Task.FromResult(new FriendList(
            [.. ties.Where(pair => pair.Value.AreFriends).Select(pair => pair.Key)],
            [.. ties.Where(pair => pair.Value.IsIncoming).Select(pair => pair.Key)],
            [.. ties.Where(pair => pair.Value.IsOutgoing).Select(pair => pair.Key)],
            [.. ties.Where(pair => pair.Value.Mine == Stance.Blocks).Select(pair => pair.Key)]));
    }

    public Task<FriendVerdict> Hear(string playerId, FriendWord word) => throw new NotSupportedException();

    public Task Erase() => throw new NotSupportedException();

    private Circle Of(string playerId) => script.Circles.GetValueOrDefault(playerId) ?? new Circle();

    private void Keep(Circle next, string other)
    {
        script.Circles[Id] = next;
        script.Circles[other] = Of(other).Hear(Id, next.With(other).Word, script.Now).Next;
    }
}
