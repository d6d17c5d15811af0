using Trivia.Crash.Processes;
using Trivia.Crash.Royales;
using Trivia.EndToEnd.Tests.Harness;

namespace Trivia.EndToEnd.Tests;

/// <summary>A killed server loses nothing. <c>eng/crash-royale.sh</c> does the same at full size.</summary>
public class CrashTests
{
    private const int InQuestion = 5;
    private const int InCut = 3;

    private static readonly CrashPlan Short = new()
    {
        Players = 300,
        Window = TimeSpan.FromSeconds(1),
        StageLead = TimeSpan.FromSeconds(0.3),
        Reveal = TimeSpan.FromSeconds(0.2),
        Cut = TimeSpan.FromSeconds(0.2),
        Budget = TimeSpan.FromSeconds(7),
    };

    [Theory(Timeout = Limits.TestMs)]
    [InlineData(InQuestion)]
    [InlineData(InCut)]
    public async Task Royale_ServerKilledInTheMiddle_EndsAsTheOracleSays(int seed)
    {
        using var folder = new TempFolder();

        var outcome = await new CrashedRoyale(Short, TimeProvider.System).Play(seed, folder, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine($"{outcome}");
        outcome.Problems().ShouldBeEmpty();
        outcome.Report!.Reconnects.ShouldBeGreaterThanOrEqualTo(Short.Players);
    }

    [Fact]
    public void Aim_FourSeedsInARow_HitTheFourMoments() =>
        Enumerable.Range(1, 4).Select(seed => CrashAim.Of(seed).Moment).ShouldBe(Enum.GetValues<CrashMoment>());
}
