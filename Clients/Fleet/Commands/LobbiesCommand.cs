using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Trivia.Fleet.Api;
using Trivia.Fleet.Lobbies;
using Trivia.Fleet.Shows;

namespace Trivia.Fleet.Commands;

/// <summary><c>lobbies</c>: fills lobbies, plays whole games with mechanics, and judges them.</summary>
internal static class LobbiesCommand
{
    private const string KeyVariable = "TRIVIA_OPERATOR_KEY";
    private const string Description = """
        Fills lobbies with simulated players, plays whole games with their mechanics, and checks every answer, score, combo and steal.

        Examples:
          lobbies --lobbies 2000 --players-per-lobby 5 --json report.json
          lobbies --lobbies 10 --players-per-lobby 50 --games 2 --think 1

        Exit codes: 0 no violation; 1 violations; 2 no run; 3 a --fail-if holds.
        """;

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly Option<int> Lobbies = Number("--lobbies", "Lobbies at once.", 10);
    private static readonly Option<int> PlayersPerLobby = Number("--players-per-lobby", "Players of each, 1–500.", 5);
    private static readonly Option<int> Games = Number("--games", "Games that each plays, one after the other.", 1);
    private static readonly Option<int> Questions = Number("--questions", "Questions of a game, 5–50.", 5);
    private static readonly Option<double> Window = new("--window") { Description = "Time to answer, in seconds, 5–60.", DefaultValueFactory = _ => 15 };
    private static readonly Option<double> Think = new("--think") { Description = "Answers are spread evenly over so many seconds after the question.", DefaultValueFactory = _ => 5 };
    private static readonly Option<double> Steal = new("--steal") { Description = "Share of reveals at which a player tries to steal, 0 to 1.", DefaultValueFactory = _ => 0.3 };
    private static readonly Option<int> Hovers = Number("--hovers", "How often a player hovers an option before answering.", 2);
    private static readonly Option<int> Seed = Number("--seed", "Decides who answers what, and when.", 1);
    private static readonly Option<int> ConnectsAtOnce = Number("--connects-at-once", "Lobbies that fill at once.", 32);
    private static readonly Option<double> Patience = new("--patience") { Description = "Seconds without any news before the run is given up.", DefaultValueFactory = _ => 90 };
    private static readonly Option<Uri[]> Gateways = new("--gateway") { Description = "Server, e.g. http://127.0.0.1:5080; may be repeated.", AllowMultipleArgumentsPerToken = true, CustomParser = RoyaleOptions.ParseGateways };
    private static readonly Option<string?> OperatorKey = new("--operator-key") { Description = "The server's operator key; TRIVIA_OPERATOR_KEY when left out." };
    private static readonly Option<FileInfo?> Json = new("--json") { Description = "File for the report." };
    private static readonly Option<string[]> FailIf = new("--fail-if") { Description = "Fails the run when a number of the report is so, e.g. \"ackMs.p99>50\"; may be repeated." };

    public static Command Create()
    {
        var command = new Command("lobbies", Description)
        {
            Lobbies, PlayersPerLobby, Games, Questions, Window, Think, Steal, Hovers, Seed, ConnectsAtOnce, Patience, Gateways, OperatorKey, Json, FailIf,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        if ((parsed.GetValue(OperatorKey) ?? Environment.GetEnvironmentVariable(KeyVariable)) is not { Length: > 0 } key)
        {
            return Complain($"Give the server's operator key with --operator-key or {KeyVariable}.");
        }

        var conditions = (parsed.GetValue(FailIf) ?? []).Select(Condition.Parse).ToList();
        if (conditions.Contains(null))
        {
            return Complain("--fail-if takes conditions such as \"ackMs.p99>50\".");
        }

        var plan = new LobbiesPlan
        {
            Lobbies = parsed.GetValue(Lobbies),
            PlayersPerLobby = parsed.GetValue(PlayersPerLobby),
            Games = parsed.GetValue(Games),
            Questions = parsed.GetValue(Questions),
            AnswerMs = (int)(parsed.GetValue(Window) * 1_000),
            ThinkMsMax = (int)(parsed.GetValue(Think) * 1_000),
            StealShare = parsed.GetValue(Steal),
            Hovers = parsed.GetValue(Hovers),
            Seed = parsed.GetValue(Seed),
            ConnectsAtOnce = parsed.GetValue(ConnectsAtOnce),
            Patience = TimeSpan.FromSeconds(parsed.GetValue(Patience)),
            Gateways = parsed.GetValue(Gateways) is { Length: > 0 } given ? given : [new Uri("http://127.0.0.1:5080")],
        };
        try
        {
            using var show = new LobbiesShow(plan, key, new ProgressLines(Console.Out, TimeProvider.System), TimeProvider.System);
            var report = await show.Run(cancellationToken);
            var json = JsonSerializer.Serialize(report, Indented);
            await Console.Out.WriteLineAsync(json);
            if (parsed.GetValue(Json) is { } file)
            {
                await File.WriteAllTextAsync(file.FullName, json, cancellationToken);
            }

            return Judge(report, conditions!);
        }
        catch (ApiFault fault)
        {
            return Complain(fault.Message);
        }
    }

    private static int Judge(LobbiesReport report, IReadOnlyList<Condition> conditions)
    {
        var node = JsonSerializer.SerializeToNode(report, Indented)!;
        var failed = false;
        foreach (var condition in conditions)
        {
            switch (condition.Check(node))
            {
                case null:
                    return Complain($"--fail-if {condition}: the report has no number of that name.");
                case { Holds: true, Value: var value }:
                    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Failed: {condition}, it is {value}."));
                    failed = true;
                    break;
            }
        }

        return report.Violations.Count > 0 ? ExitCodes.Violations : failed ? ExitCodes.Conditions : ExitCodes.Fine;
    }

    private static Option<int> Number(string name, string description, int normally) =>
        new(name) { Description = description, DefaultValueFactory = _ => normally };

    private static int Complain(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCodes.NotRun;
    }
}
