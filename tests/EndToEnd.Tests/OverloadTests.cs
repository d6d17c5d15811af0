using System.Text.Json;
using Trivia.Crash.Processes;
using Trivia.EndToEnd.Tests.Harness;

namespace Trivia.EndToEnd.Tests;

/// <summary>
/// A server that gets twice what it carries refuses with codes, serves those whom it let in, and recovers.
/// <c>Benchmarks overload</c> does the same for two minutes.
/// </summary>
public class OverloadTests
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);

    [Fact(Timeout = Limits.TestMs)]
    public async Task Server_TwiceWhatItCarries_RefusesWithCodesAndRecovers()
    {
        using var folder = new TempFolder();
        var report = folder["overload.json"];
        await using var driver = ChildProcess.Start(
            BuiltProgram.Benchmarks,
            ["overload", "--players", "200", "--seconds", "15", "--step", "2", "--recovery", "15", "--json", report]);
        try
        {
            var code = await driver.Exited(TestContext.Current.CancellationToken);

            File.Exists(report).ShouldBeTrue(driver.Output.Tail());
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
            var verdicts = json.RootElement.GetProperty("Verdicts").EnumerateArray().ToList();
            TestContext.Current.TestOutputHelper?.WriteLine(driver.Output.Tail());
            verdicts.Count.ShouldBeGreaterThanOrEqualTo(6);
            verdicts.Where(verdict => !verdict.GetProperty("Met").GetBoolean()).Select(verdict => verdict.ToString()).ShouldBeEmpty();
            code.ShouldBe(0, driver.Output.Tail());
        }
        finally
        {
            await End(driver);
        }
    }

    /// <summary>Lets the driver end its server, too, when the test is given up.</summary>
    private static async Task End(ChildProcess driver)
    {
        if (!driver.HasExited)
        {
            using var patience = new CancellationTokenSource(Farewell);
            await driver.Stop(patience.Token);
        }
    }
}
