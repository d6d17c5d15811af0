namespace Trivia.Benchmarks.Harness;

/// <summary>
/// Runs contenders side by side: all are connected, then each round visits every contender before the next begins,
/// so that a slow minute of the machine hits all of them alike.
/// </summary>
internal sealed class Comparison(IReadOnlyList<string> contenders, int players, RoundPlan plan)
{
    public async Task<Report> Run(int warmup, int rounds, CancellationToken cancellationToken)
    {
        var drivers = new List<DriverProcess>();
        try
        {
            var runs = new List<ContenderRun>();
            foreach (var name in contenders)
            {
                var driver = DriverProcess.Start(name, players, plan);
                drivers.Add(driver);
                Console.Error.WriteLine($"{name}: connecting {players} players");
                runs.Add(new ContenderRun(name, await driver.Connect(cancellationToken), []));
            }

            for (var round = 1; round <= warmup + rounds; round++)
            {
                Console.Error.WriteLine(round <= warmup ? $"warm-up {round}/{warmup}" : $"round {round - warmup}/{rounds}");
                for (var i = 0; i < drivers.Count; i++)
                {
                    var result = await drivers[i].Round(round, cancellationToken);
                    if (round > warmup)
                    {
                        runs[i].Rounds.Add(result);
                    }
                }
            }

            return new Report(
                players, plan.Mode.ToString(), plan.Window.TotalMilliseconds, runs, TargetList.Judge(runs, players));
        }
        finally
        {
            foreach (var driver in drivers)
            {
                await driver.DisposeAsync();
            }
        }
    }
}
