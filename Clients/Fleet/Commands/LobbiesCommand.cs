using System.CommandLine;
using System.Text.Json;
using Trivia.Fleet.Api;
using Trivia.Fleet.Lobbies;
using Trivia.Fleet.Shows;

namespace Trivia.Fleet.Commands;

/// <summary><c>lobbies</c>: fills lobbies, plays whole games with mechanics, and judges them.</summary>
internal static class LobbiesCommand
{
    private const string Description = """
        Fills lobbies with simulated players, plays whole games with their mechanics, and checks every answer, score, combo and steal.

        Examples:
          lobbies --lobbies 2000 --players-per-lobby 5 --json report.json
          lobbies --lobbies 2000 --start-over 13 --fail-if "ackMs.p99>50"      as people would: no two begin together
          lobbies --lobbies 10 --players-per-lobby 50 --games 2 --think 1

        Exit codes: 0 no violation; 1 violations; 2 no run; 3 a --fail-if holds.
        """;

    private static readonly Option<int> Lobbies = Number("--lobbies", "Lobbies at once.", 10);
    private static readonly Option<int> PlayersPerLobby = Number("--players-per-lobby", "Players of each, 1–500.", 5);
    private static readonly Option<int> Games = Number("--games", "Games that each plays, one after the other.", 1);
    private static readonly Option<int> Questions = Number("--questions", "Questions of a game, 5–50.", 5);
    private static readonly Option<double> Window = new("--window") { Description = "Time to answer, in seconds, 5–60.", DefaultValueFactory = _ => 15 };
    private static readonly Option<double> Think = new("--think") { Description = "Answers are spread evenly over so many seconds after the question.", DefaultValueFactory = _ => 5 };
    private static readonly Option<double> Steal = new("--steal") { Description = "Share of reveals at which a player tries to steal, 0 to 1.", DefaultValueFactory = _ => 0.3 };
    private static readonly Option<int> Hovers = Number("--hovers", "How often a player hovers an option before answering.", 2);
    private static readonly Option<double> StartOver = new("--start-over") { Description = "Games begin evenly over so many seconds, as people would; 0 for all at the same moment." };
    private static readonly Option<int> Seed = Number("--seed", "Decides who answers what, and when.", 1);
    private static readonly Option<int> ConnectsAtOnce = Number("--connects-at-once", "Lobbies that fill at once.", 32);
    private static readonly Option<double> Patience = new("--patience") { Description = "Seconds without any news before the run is given up.", DefaultValueFactory = _ => 90 };
    private static readonly Option<Uri[]> Gateways = SharedOptions.Gateways();
    private static readonly Option<string?> OperatorKey = SharedOptions.OperatorKey();
    private static readonly Option<FileInfo?> Json = SharedOptions.Json();
    private static readonly Option<Condition[]> FailIf = SharedOptions.FailIf();

    public static Command Create()
    {
        var command = new Command("lobbies", Description)
        {
            Lobbies, PlayersPerLobby, Games, Questions, Window, Think, Steal, Hovers, StartOver, Seed, ConnectsAtOnce, Patience, Gateways, OperatorKey, Json, FailIf,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.KeyOf(OperatorKey) is not { } key)
        {
            return RunEnd.Complain(SharedOptions.KeyMissing);
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
            StartOver = TimeSpan.FromSeconds(parsed.GetValue(StartOver)),
            Seed = parsed.GetValue(Seed),
            ConnectsAtOnce = parsed.GetValue(ConnectsAtOnce),
            Patience = TimeSpan.FromSeconds(parsed.GetValue(Patience)),
            Gateways = parsed.GatewaysOf(Gateways),
        };
        if (Descriptors.Shortage(plan.Players) is { } shortage)
        {
            return RunEnd.Complain($"{shortage}.");
        }

        try
        {
            using var show = new LobbiesShow(plan, key, new ProgressLines(Console.Out, TimeProvider.System), TimeProvider.System);
            var report = await show.Run(cancellationToken);
            var json = JsonSerializer.Serialize(report, RunEnd.Indented);
            await Console.Out.WriteLineAsync(json);
            if (parsed.GetValue(Json) is { } file)
            {
                await File.WriteAllTextAsync(file.FullName, json, cancellationToken);
            }

            return RunEnd.Judge(report, report.Violations, parsed.GetValue(FailIf) ?? []);
        }
        catch (ApiFault fault)
        {
            return RunEnd.Complain(fault.Message);
        }
    }

    private static Option<int> Number(string name, string description, int normally) =>
        new(name) { Description = description, DefaultValueFactory = _ => normally };
}
