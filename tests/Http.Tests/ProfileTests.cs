using System.Net;
using System.Net.Http.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Players;
using Trivia.Http.Tests.Hosting;

namespace Trivia.Http.Tests;

public sealed class ProfileTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Me_FirstLook_OpensTheProfileUnderTheNameOfTheSignIn()
    {
        var guest = await host.Guest("Ada");
        await (await host.Get($"/api/players/{guest.PlayerId}")).ShouldRefuse(HttpStatusCode.NotFound, ProblemCodes.NotFound);

        var me = (await (await host.Get("/api/me", guest.Token)).Read<MeReply>()).Profile;

        (me.PlayerId, me.Name, me.Level, me.LevelFrom, me.LevelTo, me.Elo).ShouldBe((guest.PlayerId, "Ada", 1, 0, 1_000, 1_200));
        (await (await host.Get($"/api/players/{guest.PlayerId}")).Read<ProfileReply>()).Name.ShouldBe("Ada");
    }

    [Fact]
    public async Task Change_NameAndPicture_GivesATokenWithTheNewName()
    {
        var guest = await host.Guest("Ada");

        var changed = await (await Patch(new { name = " Count\u200bess ", avatar = "fox" }, guest.Token)).Read<MeReply>();

        (changed.Profile.Name, changed.Profile.Avatar).ShouldBe(("Countess", "fox"));
        changed.Token.ShouldNotBeNull();
        var again = await (await Patch(new { name = "Countess" }, changed.Token!)).Read<MeReply>();
        again.Token.ShouldBeNull();
        again.Profile.PlayerId.ShouldBe(guest.PlayerId);
    }

    [Fact]
    public async Task Change_PictureAlone_GivesATokenThatIsShownSoAndASecondNameKeepsIt()
    {
        var guest = await host.Guest("Ada");
        guest.Avatar.ShouldBe(Avatars.DefaultOf(guest.PlayerId));
        (await (await Patch(new { avatar = guest.Avatar }, guest.Token)).Read<MeReply>()).Token.ShouldBeNull();
        var other = Avatars.All.First(avatar => avatar.Id != guest.Avatar).Id;

        var changed = await (await Patch(new { avatar = other }, guest.Token)).Read<MeReply>();
        var again = await (await Patch(new { avatar = other }, changed.Token!)).Read<MeReply>();
        var renamed = await (await Patch(new { name = "Countess" }, changed.Token!)).Read<MeReply>();

        again.Token.ShouldBeNull();
        (Claim(changed.Token!, TokenNames.Name), Claim(changed.Token!, TokenNames.Avatar)).ShouldBe(("Ada", other));
        (Claim(renamed.Token!, TokenNames.Name), Claim(renamed.Token!, TokenNames.Avatar)).ShouldBe(("Countess", other));
    }

    [Fact]
    public async Task Change_WhatCannotBe_IsRefused()
    {
        var guest = await host.Guest();

        await (await Patch(new { name = "\u200b" }, guest.Token)).ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.BadName);
        await (await Patch(new { avatar = "https://example.com/me.png" }, guest.Token))
            .ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.Malformed);
    }

    [Fact]
    public async Task Change_MoreThanTheBudgetOfAPlayer_IsRefusedUntilLater()
    {
        var (eager, other) = (await host.Guest(), await host.Guest());

        // All at once: what comes slowly on a busy machine is given back meanwhile.
        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Patch(new { avatar = "owl" }, eager.Token)));

        replies.Count(reply => reply.StatusCode == HttpStatusCode.OK).ShouldBeGreaterThanOrEqualTo(30);
        var refused = replies.First(reply => reply.StatusCode != HttpStatusCode.OK);
        await refused.ShouldRefuse(HttpStatusCode.TooManyRequests, ProblemCodes.TooMany);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await Patch(new { avatar = "owl" }, other.Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Games_OfOneself_AreListed()
    {
        var guest = await host.Guest();
        host.Script.Games[guest.PlayerId] =
            [new GameEntry("r-1", GameKind.Royale, "Sunday", host.Time.GetUtcNow(), 4_500, 3, 40, 9, 6, 4_950, Rated: true, 12.345)];

        var game = (await (await host.Get("/api/me/games", guest.Token)).Read<GameListReply>()).Games.Single();

        (game.Id, game.Kind, game.Title, game.Score, game.Rank, game.EloChange).ShouldBe(("r-1", "royale", "Sunday", 4_500, 3, 12.3));
    }

    [Fact]
    public async Task Tables_AnyoneMayRead_AreComplete()
    {
        (await (await host.Get("/api/avatars")).Read<AvatarListReply>()).Avatars.Count.ShouldBe(Avatars.All.Length);
        (await (await host.Get("/api/achievements")).Read<AchievementListReply>()).Achievements
            .Select(achievement => achievement.Id).ShouldBe(Achievements.All.Select(achievement => achievement.Id));
    }

    [Theory]
    [InlineData("p-none")]
    [InlineData("..%2Fx")]
    [InlineData("p-é")]
    public async Task Player_ThatIsNone_IsNotFound(string id) =>
        await (await host.Get($"/api/players/{id}")).ShouldRefuse(HttpStatusCode.NotFound, ProblemCodes.NotFound);

    [Theory]
    [InlineData("GET", "/api/me")]
    [InlineData("PATCH", "/api/me")]
    [InlineData("GET", "/api/me/games")]
    public async Task Me_NobodyOrStaff_IsRefused(string method, string path)
    {
        await (await host.Send(new HttpMethod(method), path)).ShouldRefuse(HttpStatusCode.Unauthorized, ProblemCodes.Unauthorized);
        await (await host.Send(new HttpMethod(method), path, host.Staff("admin"))).ShouldRefuse(HttpStatusCode.Forbidden, ProblemCodes.Forbidden);
    }

    private static string Claim(string token, string name) => new JsonWebToken(token).GetClaim(name).Value;

    private Task<HttpResponseMessage> Patch(object body, string token) =>
        host.Send(HttpMethod.Patch, "/api/me", token, JsonContent.Create(body));
}
