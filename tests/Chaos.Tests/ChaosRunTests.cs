using Trivia.Chaos.Judging;
using Trivia.Chaos.Runs;
using Trivia.Chaos.Schedules;
using Trivia.Crash.Processes;

namespace Trivia.Chaos.Tests;

/// <summary>Two minutes of trouble. <c>eng/chaos.sh</c> makes more of it, with more players.</summary>
public sealed class ChaosRunTests
{
    private const int TestMs = 840_000;
    private const int Seed = 4;

    private static readonly RunPlan TwoMinutes = new()
    {
        Players = 200,
        Lobbies = 10,
        Schedule = new ScheduleSettings { Length = TimeSpan.FromMinutes(2) },
    };

    [Fact(Timeout = TestMs)]
    public async Task Run_TwoMinutes_NothingIsWrongAndEveryKindOfFaultHasStruck()
    {
        using var folder = new TempFolder();
        var output = TestContext.Current.TestOutputHelper;
        var run = new ChaosRun(TwoMinutes, TimeProvider.System) { Say = text => output?.WriteLine(text) };

        var outcome = await run.Run(Seed, folder.Path, TestContext.Current.CancellationToken);

        Judge.Problems(outcome).ShouldBeEmpty();
        outcome.LostWithRedis.ShouldNotBeNull();
        outcome.Lobbies.Sum(lobbies => lobbies.Report!.Games).ShouldBeGreaterThanOrEqualTo(TwoMinutes.Lobbies);
        outcome.Struck.Select(strike => strike.Strike.Kind).Distinct().Count().ShouldBeGreaterThan(10);
    }
}
