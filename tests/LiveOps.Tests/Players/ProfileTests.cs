using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.LiveOps.Tests.Hosting;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.LiveOps.Tests.Players;

public sealed class ProfileTests(Cluster cluster)
{
    [Fact]
    public async Task GetProfile_PlayerNobodyHeardOf_IsNone() => (await NewPlayer().GetProfile()).ShouldBeNull();

    [Fact]
    public async Task Open_ThenChange_StaysOverARestart()
    {
        var player = NewPlayer();
        var opened = (await player.Open("Ada"))!;
        opened.Avatar.ShouldBe(Avatars.DefaultOf(player.GetPrimaryKeyString()));

        await player.Change("Ada", "Countess", "fox");
        await player.Open("Ada");
        await player.RecordRoyale("Ada", new RoyaleEntry("r-1", RoyaleEntryState.Seated, 0, 0, Synthetic: false));
        await cluster.Forget(player);

        var profile = (await player.GetProfile())!;
        (profile.Name, profile.Avatar, profile.Since).ShouldBe(("Countess", "fox", opened.Since));
    }

    [Theory]
    [InlineData(null, "no-such-picture")]
    [InlineData("  not normal ", null)]
    public async Task Change_WhatCannotBe_ChangesNothing(string? name, string? avatar)
    {
        var player = NewPlayer();
        var before = (await player.Open("Ada"))!;

        await Should.ThrowAsync<ArgumentException>(() => player.Change("Ada", name, avatar));

        (await player.GetProfile())!.ShouldSatisfyAllConditions(
            profile => profile.Name.ShouldBe(before.Name), profile => profile.Avatar.ShouldBe(before.Avatar));
    }

    [Fact]
    public async Task FinishGame_SentAgainOverRestarts_CountsOnceAndReturnsTheSameGain()
    {
        var player = NewPlayer();
        var gain = await player.FinishGame("Ada", Game("l-1/1"));
        await cluster.Forget(player);
        var again = await player.FinishGame("Ada", Game("l-1/1") with { Score = 9_999 });

        (again.Experience, again.Total, again.EloChange, again.Elo).ShouldBe((gain.Experience, gain.Total, gain.EloChange, gain.Elo));
        again.Unlocked.ShouldBe(gain.Unlocked);
        gain.Experience.ShouldBe(1_100);
        gain.Unlocked.Select(unlocked => unlocked.Id).ShouldBe(["first-game"]);
        (await player.GetGames()).Length.ShouldBe(1);
        (await player.GetProfile())!.ShouldSatisfyAllConditions(
            profile => profile.Name.ShouldBe("Ada"), profile => profile.Games.ShouldBe(1), profile => profile.Elo.ShouldBe(gain.Elo));
    }

    [Fact]
    public async Task FinishGame_WithoutAnId_Throws() =>
        await Should.ThrowAsync<ArgumentException>(() => NewPlayer().FinishGame("Ada", Game("")));

    private IPlayerGrain NewPlayer() => cluster.Grains.GetGrain<IPlayerGrain>(cluster.NewName("player"));

    private static FinishedGame Game(string id) => new()
    {
        GameId = id,
        Kind = GameKind.Lobby,
        Title = "Anime",
        FinishedAt = new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero),
        Score = 1_000,
        Rank = 2,
        Players = 4,
        Stayed = true,
        Conditions = new GameConditions(true, 4, 4, 0, false, false, false),
        Answers = [new FinishedAnswer("q-1", 1_200, Right: true, 2_000), new FinishedAnswer("q-2", 1_200, Right: false, 9_000)],
    };
}
