using System.CommandLine;
using Trivia.Benchmarks.Harness;
using Trivia.Benchmarks.Overload;
using Trivia.Fleet.Sockets;

namespace Trivia.Benchmarks.Commands;

/// <summary><c>overload</c>: twice as many visitors as the server carries, while seated players answer.</summary>
internal static class OverloadCommand
{
    public static Command Create()
    {
        var players = Number("--players", "Seated players, who answer throughout.", 1_000);
        var step = Number("--step", "Seconds that a rate is tried while looking for what the server carries.", 5);
        var seconds = Number("--seconds", "Seconds of overload.", 120);
        var recovery = Number("--recovery", "Seconds after it, at half of what is carried.", 20);
        var rate = Number("--rate", "Visitors a second that the server carries; 0 has it found out.", 0);
        var rateMax = Number("--rate-max", "The highest rate that is tried.", 6_400);
        var cores = Number("--server-cores", "Cores of the server, the others are the driver's; 0 shares all.", Environment.ProcessorCount / 2);
        var json = SharedOptions.Json();
        var command = new Command("overload", "Gives the server twice what it carries. Exit code 1 when it does not stand it.")
        {
            players, step, seconds, recovery, rate, rateMax, cores, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            SocketEngine.RunCallbacksInline();
            var plan = new OverloadPlan(
                parsed.GetValue(players),
                TimeSpan.FromSeconds(parsed.GetValue(step)),
                TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                TimeSpan.FromSeconds(parsed.GetValue(recovery)),
                parsed.GetValue(rate),
                parsed.GetValue(rateMax),
                parsed.GetValue(cores));
            var report = await new OverloadRun(plan, Console.WriteLine).Run(cancellationToken);
            OverloadTable.Write(report);
            await ReportFile.Write(parsed.GetValue(json), report, cancellationToken);
            return report.Verdicts.All(verdict => verdict.Met) ? 0 : 1;
        });
        return command;
    }

    private static Option<int> Number(string name, string description, int normally) =>
        new(name) { Description = description, DefaultValueFactory = _ => normally };
}
