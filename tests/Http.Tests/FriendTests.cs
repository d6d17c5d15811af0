using System.Net;
using Trivia.Grains.Interfaces.Presence;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Friends;
using Trivia.Http.Tests.Hosting;

namespace Trivia.Http.Tests;

public sealed class FriendTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Ask_ThenAgree_MakesFriendsWhoSeeWhereTheOtherIs()
    {
        var (ada, bob) = (await Player("Ada"), await Player("Bob"));
        (await Put(ada, bob.PlayerId)).Tie.ShouldBe("outgoing");
        (await List(bob)).Incoming.Single().ShouldSatisfyAllConditions(
            asker => asker.Name.ShouldBe("Ada"), asker => asker.Level.ShouldBe(1), asker => asker.Place.ShouldBeNull());
        (await Put(bob, ada.PlayerId)).Tie.ShouldBe("friends");
        host.Script.Places[ada.PlayerId] = new Place(PlaceKind.Lobby, "l-1", "Anime", CanWatch: true);

        var friend = (await List(bob)).Friends.Single();

        (friend.PlayerId, friend.Place!.Kind, friend.Place.Id, friend.Place.Title, friend.Place.CanWatch)
            .ShouldBe((ada.PlayerId, "lobby", "l-1", "Anime", true));
        (await (await host.Send(HttpMethod.Delete, $"/api/friends/{ada.PlayerId}", bob.Token)).Read<TieReply>()).Tie.ShouldBe("none");
        (await List(ada)).Friends.ShouldBeEmpty();
    }

    [Fact]
    public async Task Block_AndUnblock_AreListed()
    {
        var (ada, bob) = (await Player("Ada"), await Player("Bob"));

        (await (await host.Send(HttpMethod.Put, $"/api/friends/{bob.PlayerId}/block", ada.Token)).Read<TieReply>()).Tie.ShouldBe("blocked");
        (await List(ada)).Blocked.Single().Name.ShouldBe("Bob");
        (await Put(bob, ada.PlayerId)).Tie.ShouldBe("outgoing");
        (await List(ada)).Incoming.ShouldBeEmpty();
        (await (await host.Send(HttpMethod.Delete, $"/api/friends/{bob.PlayerId}/block", ada.Token)).Read<TieReply>()).Tie.ShouldBe("none");
    }

    [Fact]
    public async Task Ask_NobodyOrOneself_IsNotFound()
    {
        var ada = await Player("Ada");
        foreach (var id in (string[])["p-nobody", "p-é", ada.PlayerId])
        {
            await (await host.Send(HttpMethod.Put, $"/api/friends/{id}", ada.Token)).ShouldRefuse(HttpStatusCode.NotFound, ProblemCodes.NotFound);
        }
    }

    [Fact]
    public async Task Ask_WithoutRoom_IsFull()
    {
        var (ada, bob) = (await Player("Ada"), await Player("Bob"));
        host.Script.Circles[ada.PlayerId] = Enumerable.Range(0, FriendLimits.OutgoingMax)
            .Aggregate(new Circle(), (circle, other) => circle.Ask($"p-other-{other}", host.Script.Now).Next);

        await (await host.Send(HttpMethod.Put, $"/api/friends/{bob.PlayerId}", ada.Token)).ShouldRefuse(HttpStatusCode.Conflict, ProblemCodes.Full);
    }

    [Theory]
    [InlineData("GET", "/api/friends")]
    [InlineData("PUT", "/api/friends/p-1")]
    [InlineData("DELETE", "/api/friends/p-1")]
    [InlineData("PUT", "/api/friends/p-1/block")]
    [InlineData("DELETE", "/api/friends/p-1/block")]
    public async Task Friends_NobodyOrStaff_IsRefused(string method, string path)
    {
        await (await host.Send(new HttpMethod(method), path)).ShouldRefuse(HttpStatusCode.Unauthorized, ProblemCodes.Unauthorized);
        await (await host.Send(new HttpMethod(method), path, host.Staff("admin"))).ShouldRefuse(HttpStatusCode.Forbidden, ProblemCodes.Forbidden);
    }

    /// <summary>A guest whom others can find.</summary>
    private async Task<GuestReply> Player(string name)
    {
        var guest = await host.Guest(name);
        await (await host.Get("/api/me", guest.Token)).Read<MeReply>();
        return guest;
    }

    private async Task<TieReply> Put(GuestReply guest, string other) =>
        await (await host.Send(HttpMethod.Put, $"/api/friends/{other}", guest.Token)).Read<TieReply>();

    private async Task<FriendsReply> List(GuestReply guest) =>
        await (await host.Get("/api/friends", guest.Token)).Read<FriendsReply>();
}
