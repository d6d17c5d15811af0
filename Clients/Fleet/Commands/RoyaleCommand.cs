using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Trivia.Fleet.Api;
using Trivia.Fleet.Crews;
using Trivia.Fleet.Oracle;
using Trivia.Fleet.Plans;
using Trivia.Fleet.Reports;
using Trivia.Fleet.Shows;

namespace Trivia.Fleet.Commands;

/// <summary><c>royale</c>: schedules an event, plays it with a fleet, and judges it.</summary>
internal static class RoyaleCommand
{
    private const int RedirectedWidth = 120;
    private const string Description = """
        Schedules a royale, plays it with simulated players to the end, and checks every score, rank and cut.

        Examples:
          royale --players 10000 --gateway http://127.0.0.1:5080 --json report.json
          royale --players 500 --window 2 --reveal 0.5 --cut 0.5 --budget 20      a show of a minute
          royale --players 10000 --think burst:1 --fail-if "ackMs.p99>250"        everyone answers within a second
          royale --players 2000 --drop 0.05 --away 8 --absent 0.02                people with bad networks
          royale --players 100000 --gateway http://127.0.0.1:5081 --gateway http://127.0.0.1:5082 --window 30

        Exit codes: 0 no violation; 1 violations; 2 no run; 3 a --fail-if holds.
        """;

    public static Command Create()
    {
        var options = new RoyaleOptions();
        var command = new Command("royale", Description);
        foreach (var option in options.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellationToken) => Run(options, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> Run(RoyaleOptions options, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.KeyOf(options.OperatorKey) is not { } key)
        {
            return RunEnd.Complain(SharedOptions.KeyMissing);
        }

        var plan = options.ToPlan(parsed);
        if (Descriptors.Shortage(Math.Min(plan.Players, plan.SocketsPerProcess)) is { } shortage)
        {
            return RunEnd.Complain($"{shortage} or lower --sockets-per-process.");
        }

        try
        {
            using var show = new RoyaleShow(plan, key, new ProgressLines(Console.Out, TimeProvider.System), TimeProvider.System);
            var (report, entries) = await show.Run(Muster, cancellationToken);
            ReportTable.Write(Terminal(), report);
            if (parsed.GetValue(options.Json) is { } json)
            {
                await File.WriteAllTextAsync(json.FullName, JsonSerializer.Serialize(report, RunEnd.Indented), cancellationToken);
            }

            if (parsed.GetValue(options.Record) is { } record)
            {
                await RecordingFile.Save(record.FullName, entries, cancellationToken);
            }

            return RunEnd.Judge(report, report.Violations, parsed.GetValue(options.FailIf) ?? []);
        }
        catch (ApiFault fault)
        {
            return RunEnd.Complain(fault.Message);
        }
    }

    private static IAnsiConsole Terminal()
    {
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = RedirectedWidth;
        }

        return console;
    }

    private static IReadOnlyList<ICrew> Muster(FleetPlan plan, string royale, string ticket)
    {
        var crews = (plan.Players + plan.SocketsPerProcess - 1) / plan.SocketsPerProcess;
        return crews <= 1
            ? [new LocalCrew(new CrewOrder(plan, 0, 1, royale, ticket), TimeProvider.System)]
            : [.. Enumerable.Range(0, crews).Select(crew => CrewProcess.Start(new CrewOrder(plan, crew, crews, royale, ticket), TimeProvider.System))];
    }
}
