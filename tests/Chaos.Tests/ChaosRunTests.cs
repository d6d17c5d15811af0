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
        Index(folder.Path).Contains("royale-royale", StringComparison.Ordinal).ShouldBeFalse("the store answers nobody while it writes its index");
        outcome.Lobbies.Sum(lobbies => lobbies.Report!.Games).ShouldBeGreaterThanOrEqualTo(TwoMinutes.Lobbies);
        outcome.Struck.Select(strike => strike.Strike.Kind).Distinct().Count().ShouldBeGreaterThan(10);
    }

    /// <summary>What the blob store has written of its index.</summary>
    private static string Index(string folder) =>
        string.Concat(Directory.GetFiles(Path.Combine(folder, "azurite"), "__azurite_db_blob__.json").Select(File.ReadAllText));
}
