using System.CommandLine;
using Trivia.Benchmarks.Harness;
using Trivia.Benchmarks.Simulation;

namespace Trivia.Benchmarks.Commands;

/// <summary><c>simulate</c>: royales without sockets, as many as their players need.</summary>
internal static class SimulateCommand
{
    private const int AtOnce = 256;

    public static Command Create()
    {
        var seats = new Option<int[]>("--seats")
        {
            Description = "Sizes, each with a server of its own; more than 100,000 are several events at the same time.",
            DefaultValueFactory = _ => [100_000, 1_000_000],
            AllowMultipleArgumentsPerToken = true,
        };
        var questions = new Option<int>("--questions") { Description = "Questions of each; every third feeds a cut.", DefaultValueFactory = _ => 6 };
        var seed = SharedOptions.Seed();
        var json = SharedOptions.Json();
        var command = new Command("simulate", "Answers, closing and cuts of the silo alone. Exit code 1 when a cut takes longer than the design allows.")
        {
            seats, questions, seed, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var reports = new List<SimulationReport>();
            foreach (var size in parsed.GetValue(seats)!)
            {
                var plan = new SimulationPlan(size, parsed.GetValue(questions), AtOnce, parsed.GetValue(seed));
                reports.Add(await new SimulationRun(plan, Console.WriteLine).Run(cancellationToken));
                SimulationTable.Write(reports[^1]);
            }

            await ReportFile.Write(parsed.GetValue(json), reports, cancellationToken);
            return reports.All(report => report.CutsMet) ? 0 : 1;
        });
        return command;
    }
}
