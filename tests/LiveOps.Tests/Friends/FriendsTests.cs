using Trivia.Grains.Interfaces.Friends;
using Trivia.Grains.LiveOps.Tests.Hosting;
using Trivia.Grains.Rules.Friends;

namespace Trivia.Grains.LiveOps.Tests.Friends;

public sealed class FriendsTests(Cluster cluster)
{
    [Fact]
    public async Task Ask_ThenAgree_MakesFriendsOverRestarts()
    {
        var (ada, bob) = (New(), New());
        (await Of(ada).Ask(bob)).ShouldBe(FriendVerdict.Done);
        (await Of(bob).List()).Incoming.ShouldBe([ada]);
        (await Of(ada).List()).Outgoing.ShouldBe([bob]);
        await cluster.Forget(Of(ada));
        await cluster.Forget(Of(bob));

        (await Of(bob).Ask(ada)).ShouldBe(FriendVerdict.Done);

        (await Of(ada).List()).Friends.ShouldBe([bob]);
        (await Of(bob).List()).Friends.ShouldBe([ada]);
        await Of(bob).Drop(ada);
        (await Of(ada).List()).ShouldBeEmpty();
        (await Of(bob).List()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ask_BothAtTheSameMoment_MakesFriendsAndWaitsForNobody()
    {
        var (ada, bob) = (New(), New());

        await Task.WhenAll(Of(ada).Ask(bob), Of(bob).Ask(ada)).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        (await Of(ada).List()).Friends.ShouldBe([bob]);
        (await Of(bob).List()).Friends.ShouldBe([ada]);
    }

    [Fact]
    public async Task Drop_ARequest_IsGoneOnBothSides()
    {
        var (ada, bob) = (New(), New());
        await Of(ada).Ask(bob);

        await Of(bob).Drop(ada);

        (await Of(ada).List()).ShouldBeEmpty();
        (await Of(bob).List()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Block_AFriend_EndsItAndHearsNoMoreRequestsUntilUnblocked()
    {
        var (ada, bob) = (New(), New());
        await Of(ada).Ask(bob);
        await Of(bob).Ask(ada);

        await Of(bob).Block(ada);

        (await Of(ada).List()).Friends.ShouldBeEmpty();
        (await Of(bob).List()).Blocked.ShouldBe([ada]);
        (await Of(ada).Ask(bob)).ShouldBe(FriendVerdict.Done);
        (await Of(bob).List()).Incoming.ShouldBeEmpty();
        await Of(bob).Unblock(ada);
        (await Of(bob).List()).ShouldBeEmpty();
    }

    /// <summary>The word to the other side is lost, before it arrives or after: it is said again, and both agree.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_WordLost_IsSaidAgain(bool afterwards)
    {
        var (ada, bob) = (New(), New());
        cluster.Faults.FailOnce(nameof(IFriendsGrain.Hear), bob, afterwards);
        await Of(ada).Ask(bob);
        await cluster.Forget(Of(ada));
        await Of(ada).List();

        await Eventually.True(async () => (await Of(bob).List()).Incoming.Contains(ada), "the other side has heard");
        (await Of(ada).List()).Outgoing.ShouldBe([bob]);
    }

    [Fact]
    public async Task Ask_WhoHasNoRoomForRequests_IsFullAndTakesTheWishBack()
    {
        var popular = New();
        var askers = Enumerable.Range(0, FriendLimits.IncomingMax + 1).Select(_ => New()).ToArray();
        foreach (var asker in askers.SkipLast(1))
        {
            (await Of(asker).Ask(popular)).ShouldBe(FriendVerdict.Done);
        }

        (await Of(askers[^1]).Ask(popular)).ShouldBe(FriendVerdict.Full);
        (await Of(askers[^1]).List()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ask_Oneself_Throws()
    {
        var ada = New();
        await Should.ThrowAsync<ArgumentException>(() => Of(ada).Ask(ada));
    }

    [Fact]
    public async Task Erase_ACircle_LeavesNothingOnEitherSide()
    {
        var (ada, bob, carol, dan) = (New(), New(), New(), New());
        await Of(ada).Ask(bob);
        await Of(bob).Ask(ada);
        await Of(ada).Ask(carol);
        await Of(dan).Ask(ada);
        await Of(ada).Block(New());

        await Of(ada).Erase();
        await Of(ada).Erase();
        await cluster.Forget(Of(ada));

        foreach (var player in (string[])[ada, bob, carol, dan])
        {
            (await Of(player).List()).ShouldBeEmpty();
        }
    }

    private string New() => cluster.NewName("player");

    private IFriendsGrain Of(string playerId) => cluster.Grains.GetGrain<IFriendsGrain>(playerId);
}

/// <summary>What tests say of circles.</summary>
internal static class FriendListExtensions
{
    public static void ShouldBeEmpty(this FriendList list) =>
        (list.Friends.Length, list.Incoming.Length, list.Outgoing.Length, list.Blocked.Length).ShouldBe((0, 0, 0, 0));
}
