using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Friends;
using Trivia.Grains.Rules.Friends;

namespace Trivia.Grains.Friends;

/// <inheritdoc cref="IFriendsGrain"/>
/// <remarks>
/// Two who ask each other at the same moment call each other: everything interleaves, each decision is made at once from the
/// state in memory, and writes that meet share one.
/// </remarks>
internal sealed class FriendsGrain(
    [PersistentState("friends")] IPersistentState<FriendsState> state, TimeProvider time, ILogger<FriendsGrain> logger)
    : Grain, IFriendsGrain
{
    private static readonly TimeSpan TellAgainAfter = TimeSpan.FromSeconds(5);

    private string id = "";
    private Task storing = Task.CompletedTask;
    private IGrainTimer? timer;

    private Circle Circle => state.State.Circle;

    private DateTimeOffset Now => time.GetUtcNow();

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        id = this.GetPrimaryKeyString();
        if (!Circle.Untold.IsEmpty)
        {
            TellLater();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<FriendVerdict> Ask(string playerId)
    {
        ThrowIfMyself(playerId);
        var (next, verdict) = Circle.Ask(playerId, Now);
        await Keep(next);
        if (verdict == FriendVerdict.Full || await Tell(playerId) != FriendVerdict.Full)
        {
            return verdict;
        }

        // There is no room on the other side: the wish is taken back, so that it does not wait for ever.
        await Drop(playerId);
        return FriendVerdict.Full;
    }

    /// <inheritdoc/>
    public async Task Drop(string playerId)
    {
        await Keep(Circle.Drop(playerId, Now));
        await Tell(playerId);
    }

    /// <inheritdoc/>
    public async Task<FriendVerdict> Block(string playerId)
    {
        ThrowIfMyself(playerId);
        var (next, verdict) = Circle.Block(playerId, Now);
        await Keep(next);
        await Tell(playerId);
        return verdict;
    }

    /// <inheritdoc/>
    public Task Unblock(string playerId) => Keep(Circle.Unblock(playerId, Now));

    /// <inheritdoc/>
    public async Task<FriendVerdict> Hear(string playerId, FriendWord word)
    {
        var (next, verdict) = Circle.Hear(playerId, word, Now);
        await Keep(next);
        if (Circle.Untold.Contains(playerId))
        {
            TellLater(TimeSpan.Zero); // Not here and now: the other side waits for this reply.
        }

        return verdict;
    }

    /// <inheritdoc/>
    public Task<FriendList> List() => Task.FromResult(new FriendList(
        Those(tie => tie.AreFriends), Those(tie => tie.IsIncoming), Those(tie => tie.IsOutgoing), Those(tie => tie.Mine == Stance.Blocks)));

    /// <inheritdoc/>
    public async Task Erase()
    {
        var others = Circle.Ties.Keys.ToArray();
        await Keep(others.Aggregate(Circle, (circle, other) => circle.Unblock(other, Now).Drop(other, Now)));
        await Task.WhenAll(others.Select(Tell));
        if (!Circle.Untold.IsEmpty)
        {
            throw new TimeoutException($"{Circle.Untold.Count} players do not know yet that {id} has left.");
        }

        await this.Store(state, new FriendsState());
    }

    private ImmutableArray<string> Those(Func<Tie, bool> which) =>
        [.. Circle.Ties.Where(pair => which(pair.Value)).Select(pair => pair.Key).Order(StringComparer.Ordinal)];

    /// <summary>Tells a player how things stand, if they may not know. That they know is kept with the next write.</summary>
    private async Task<FriendVerdict> Tell(string playerId)
    {
        if (!Circle.Untold.Contains(playerId))
        {
            return FriendVerdict.Done;
        }

        var word = Circle.With(playerId).Word;
        try
        {
            var verdict = await GrainFactory.GetGrain<IFriendsGrain>(playerId).Hear(id, word);
            state.State = new FriendsState { Circle = Circle.Told(playerId, word.Version) };
            return verdict;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logger.NotTold(exception, id, playerId);
            TellLater();
            return FriendVerdict.Done;
        }
    }

    private void TellLater(TimeSpan? after = null) => timer ??= this.RegisterGrainTimer(
        TellAll, new GrainTimerCreationOptions(after ?? TellAgainAfter, TellAgainAfter) { Interleave = true, KeepAlive = true });

    private async Task TellAll(CancellationToken cancellationToken)
    {
        foreach (var playerId in Circle.Untold)
        {
            if (await Tell(playerId) == FriendVerdict.Full)
            {
                await Drop(playerId);
            }
        }

        if (Circle.Untold.IsEmpty)
        {
            timer?.Dispose();
            timer = null;
        }
    }

    /// <summary>Stores a change; who repeats what is still on its way waits for it, too.</summary>
    private Task Keep(Circle next) =>
        next == Circle ? storing : storing = this.Store(state, new FriendsState { Circle = next });

    private void ThrowIfMyself(string playerId)
    {
        if (playerId == id)
        {
            throw new ArgumentException("Nobody is their own friend.", nameof(playerId));
        }
    }
}
