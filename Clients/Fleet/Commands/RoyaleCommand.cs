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
    private const string KeyVariable = "TRIVIA_OPERATOR_KEY";
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var options = new RoyaleOptions();
        var command = new Command("royale", "Schedules a royale, plays it with simulated players to the end, and checks every score, rank and cut.");
        foreach (var option in options.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellationToken) => Run(options, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> Run(RoyaleOptions options, ParseResult parsed, CancellationToken cancellationToken)
    {
        if ((parsed.GetValue(options.OperatorKey) ?? Environment.GetEnvironmentVariable(KeyVariable)) is not { Length: > 0 } key)
        {
            return Complain($"Give the server's operator key with --operator-key or {KeyVariable}; the server keeps its own in keys/operator.key under its data directory.");
        }

        var plan = options.ToPlan(parsed);
        if (Descriptors.Shortage(plan) is { } shortage)
        {
            return Complain(shortage);
        }

        try
        {
            using var show = new RoyaleShow(plan, key, new ProgressLines(AnsiConsole.Console, TimeProvider.System), TimeProvider.System);
            var (report, entries) = await show.Run(Muster, cancellationToken);
            ReportTable.Write(AnsiConsole.Console, report);
            if (parsed.GetValue(options.Json) is { } json)
            {
                await File.WriteAllTextAsync(json.FullName, JsonSerializer.Serialize(report, Indented), cancellationToken);
            }

            if (parsed.GetValue(options.Record) is { } record)
            {
                await RecordingFile.Save(record.FullName, entries, cancellationToken);
            }

            return report.Violations.Count == 0 ? ExitCodes.Fine : ExitCodes.Violations;
        }
        catch (ApiFault fault)
        {
            return Complain(fault.Message);
        }
    }

    private static IReadOnlyList<ICrew> Muster(FleetPlan plan, string royale, string ticket) =>
        [new LocalCrew(new CrewOrder(plan, 0, 1, royale, ticket), TimeProvider.System)];

    private static int Complain(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCodes.NotRun;
    }
}
