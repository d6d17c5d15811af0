using Trivia.Fleet.Plans;
using Trivia.Fleet.Players;
using Trivia.Fleet.Questions;

namespace Trivia.Fleet.Tests.Players;

/// <summary>What players do follows from the seed alone, and has the shares that the plan asks for.</summary>
public sealed class MindTests
{
    private const int WindowMs = 10_000;
    private static readonly SyntheticPack Pack = SyntheticPack.Make(1, 250);

    [Fact]
    public void Decide_SameSeed_IsTheSameInAnyOrder()
    {
        var plan = new BehaviourPlan { DropShare = 0.2 };
        var forwards = Enumerable.Range(0, 500).Select(player => Decide(new Mind(7, plan), player, 3)).ToArray();
        var backwards = Enumerable.Range(0, 500).Reverse().Select(player => Decide(new Mind(7, plan), player, 3)).Reverse().ToArray();

        backwards.ShouldBe(forwards);
        Enumerable.Range(0, 500).Select(player => Decide(new Mind(8, plan), player, 3)).ShouldNotBe(forwards);
        Enumerable.Range(0, 500).Select(player => Decide(new Mind(7, plan), player, 4)).ShouldNotBe(forwards);
    }

    [Fact]
    public void Decide_ManyPlayers_KeepsTheSharesOfThePlan()
    {
        var mind = new Mind(1, new BehaviourPlan { SkipShare = 0.1, DropShare = 0.05, AbsentShare = 0.2 });
        var conducts = Enumerable.Range(0, 20_000).Select(player => Decide(mind, player, 1)).ToArray();

        conducts.Average(conduct => conduct.Answers ? 0.0 : 1).ShouldBe(0.1, 0.01);
        conducts.Average(conduct => conduct.DropAfterMs >= 0 ? 1.0 : 0).ShouldBe(0.05, 0.01);
        Enumerable.Range(0, 20_000).Average(player => mind.IsAbsent(player) ? 1.0 : 0).ShouldBe(0.2, 0.01);
        conducts.ShouldAllBe(conduct => conduct.AwayMs >= 500 && conduct.AwayMs <= 5_000 && conduct.Choice >= 0 && conduct.Choice <= 3);
    }

    [Fact]
    public void Decide_ManyPlayers_AreRightAsOftenAsTheirSkillSays()
    {
        var mind = new Mind(1, new BehaviourPlan());
        var question = Pack.Questions[5];
        var expected = Enumerable.Range(0, 20_000).Average(player => Mind.ChanceOf(mind.SkillOf(player), question.Difficulty));

        var right = Enumerable.Range(0, 20_000).Average(player => mind.Decide(player, 1, question, 2, WindowMs).Choice == 2 ? 1.0 : 0);

        right.ShouldBe(expected, 0.01);
    }

    [Fact]
    public void SkillOf_ManyPlayers_HasMeanAndSpreadOfThePlan()
    {
        var mind = new Mind(3, new BehaviourPlan { SkillMean = 1300, SkillSpread = 200 });
        var skills = Enumerable.Range(0, 20_000).Select(mind.SkillOf).ToArray();
        var mean = skills.Average();

        mean.ShouldBe(1300, 5);
        Math.Sqrt(skills.Average(skill => (skill - mean) * (skill - mean))).ShouldBe(200, 5);
    }

    [Theory]
    [InlineData(1200, 1200, 0.625)]
    [InlineData(400, 2400, 0.25)]
    [InlineData(2400, 400, 1)]
    public void ChanceOf_SkillAgainstDifficulty_HasAFloorOfGuessing(double skill, double difficulty, double expected) =>
        Mind.ChanceOf(skill, difficulty).ShouldBe(expected, 0.001);

    [Theory]
    [InlineData("human", 300, 9_200)]
    [InlineData("burst:1", 0, 1_000)]
    [InlineData("uniform:0.5-4", 500, 4_000)]
    public void Decide_ThinkPlan_StaysWithinItsBounds(string think, double fromMs, double toMs)
    {
        var mind = new Mind(1, new BehaviourPlan { Think = ThinkPlan.Parse(think)! });

        var times = Enumerable.Range(0, 20_000).Select(player => Decide(mind, player, 1).ThinkMs).Order().ToArray();

        times[0].ShouldBeGreaterThanOrEqualTo(fromMs);
        times[^1].ShouldBeLessThanOrEqualTo(toMs);
        (times[^1] - times[0]).ShouldBeGreaterThan((toMs - fromMs) * 0.8);
    }

    [Theory]
    [InlineData("")]
    [InlineData("human:2,0.4")]
    [InlineData("burst:0")]
    [InlineData("uniform:4-1")]
    [InlineData("uniform:a-b")]
    [InlineData("sometimes")]
    public void Parse_TextThatIsNoPlan_IsRefused(string text) => ThinkPlan.Parse(text).ShouldBeNull();

    private static Conduct Decide(Mind mind, int player, int round) => mind.Decide(player, round, Pack.Questions[round], 0, WindowMs);
}
