using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Rules.Tests.Players;

public sealed class AchievementTests
{
    private static readonly FinishedGame Plain = Games.Rated("g-1") with { Stayed = false };

    /// <summary>For each achievement a game that just unlocks it for a new player.</summary>
    private static readonly Dictionary<string, FinishedGame> Unlocking = new()
    {
        ["first-game"] = Plain with { Stayed = true },
        ["first-win"] = Plain with { Rank = 1 },
        ["ten-in-a-row"] = Plain with { Answers = [.. Row(10), Games.Answer("q-last", right: false)] },
        ["flawless"] = Plain with { Answers = [.. Row(10)] },
        ["fastest-finger"] = Plain with { Feats = [Feats.FastestFinger] },
        ["reflex"] = Plain with { Answers = [Games.Answer("q", right: true, elapsedMs: Achievements.ReflexMs)] },
        ["giant-slayer"] = Plain with { Answers = [Games.Answer("q", right: true, difficulty: Achievements.GiantDifficulty)] },
        ["survivor"] = Plain with { Feats = [Feats.Survivor] },
        ["last-brain"] = Plain with { Rank = 1, Kind = GameKind.Royale },
        ["prophet"] = Plain with { Feats = [Feats.Prophet] },
        ["thief"] = Plain with { Feats = [Feats.Thief] },
        ["boss-beaten"] = Plain with { Feats = [Feats.BossBeaten] },
        ["night-owl"] = Plain with { FinishedAt = Games.Noon.AddHours(16.9) },
        ["level-ten"] = Plain with { Score = 45_000 },
    };

    public static TheoryData<string> Ids => [.. Achievements.All.Select(achievement => achievement.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_APlainGame_UnlocksNothing(string id) =>
        new PlayerProgress().Apply(Plain).Unlocked.ShouldNotContain(unlocked => unlocked.Id == id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_TheGameItIsFor_UnlocksItOnce(string id)
    {
        var player = id switch
        {
            "regular" => Many(50),
            "expert" => Many(200),
            _ => new PlayerProgress().Apply(Unlocking[id]),
        };

        player.Unlocked.Count(unlocked => unlocked.Id == id).ShouldBe(1);
        var again = player.Apply(player.History.Length == 1 ? Unlocking[id] with { GameId = "g-again" } : Plain with { GameId = "g-again" });
        again.Unlocked.Single(unlocked => unlocked.Id == id).ShouldBe(player.Unlocked.Single(unlocked => unlocked.Id == id));
    }

    [Fact]
    public void Rule_RowOverTwoGames_Counts() =>
        new PlayerProgress().Apply(Plain with { Answers = [.. Row(6)] }).Apply(Plain with { GameId = "g-2", Answers = [.. Row(4)] })
            .Unlocked.ShouldContain(unlocked => unlocked.Id == "ten-in-a-row");

    [Fact]
    public void All_Ids_AreUniqueAndReadable()
    {
        Achievements.All.Select(achievement => achievement.Id).ShouldBeUnique();
        Achievements.All.ShouldAllBe(achievement => achievement.Title.Length > 0 && achievement.Description.EndsWith('.'));
        Avatars.All.Select(avatar => avatar.Id).ShouldBeUnique();
        Avatars.All.Length.ShouldBe(24);
        Avatars.Has(Avatars.DefaultOf("p-1")).ShouldBeTrue();
    }

    private static IEnumerable<FinishedAnswer> Row(int length) =>
        Enumerable.Range(0, length).Select(number => Games.Answer($"q-row-{number}", right: true));

    private static PlayerProgress Many(int games) => Enumerable.Range(0, games).Aggregate(new PlayerProgress(), (player, number) =>
        player.Apply(Plain with { GameId = $"g-{number}", Answers = [Games.Answer($"q-{number}", right: true, difficulty: 1_800)] }));
}
