using System.Globalization;
using Trivia.Crash.Processes;
using Trivia.EndToEnd.Tests.Harness;

namespace Trivia.EndToEnd.Tests;

/// <summary>What a silo of a cluster says when it cannot start.</summary>
public class StartTests
{
    [Fact(Timeout = Limits.TestMs)]
    public async Task Start_RedisIsDown_SaysSoAndEnds()
    {
        var redis = $"127.0.0.1:{Ports.Free().ToString(CultureInfo.InvariantCulture)}";
        await using var silo = ChildProcess.Start(
            BuiltProgram.Silo,
            ["--cluster", "--redis", redis],
            new Dictionary<string, string> { ["Trivia__Cluster__Blobs"] = "UseDevelopmentStorage=true" });

        (await silo.Exited(TestContext.Current.CancellationToken)).ShouldBe(1);

        silo.Output.All().ShouldContain(line => line.EndsWith($"Redis at {redis} cannot be reached. Start it, or name another: --redis"));
    }
}
