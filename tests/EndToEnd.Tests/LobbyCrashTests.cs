using System.Globalization;
using System.Text.RegularExpressions;
using Trivia.Crash.Processes;
using Trivia.EndToEnd.Tests.Harness;

namespace Trivia.EndToEnd.Tests;

/// <summary>Lobbies survive a killed server in mid-game, with every acknowledged answer.</summary>
public partial class LobbyCrashTests
{
    private const int Lobbies = 10;
    private const int PlayersPerLobby = 5;

    [Fact(Timeout = Limits.TestMs)]
    public async Task Lobbies_ServerKilledInMidGame_ArePlayedToTheirEndsAsTheRefereeSays()
    {
        using var folder = new TempFolder();
        var cancellation = TestContext.Current.CancellationToken;
        var server = await ServerProcess.Start(new ServerSetup(folder["data"]), cancellation);
        try
        {
            await using var fleet = FleetProcess.Lobbies(
                [server.Url],
                server.OperatorKey,
                folder.Path,
                seed: 1,
                "--lobbies", Lobbies.ToString(CultureInfo.InvariantCulture),
                "--players-per-lobby", PlayersPerLobby.ToString(CultureInfo.InvariantCulture),
                "--think", "3");
            await fleet.Output.WaitFor(0, line => Acked(line) >= Lobbies * PlayersPerLobby, cancellation);

            server.Kill();
            server = await server.Restart(cancellation);
            var (code, report) = await fleet.Ended<LobbiesReport>(cancellation);

            report.ShouldNotBeNull(fleet.Output.Tail());
            report.Violations.ShouldBeEmpty();
            report.Games.ShouldBe(Lobbies);
            report.AnswersUnresolved.ShouldBe(0);
            report.Reconnects.ShouldBeGreaterThanOrEqualTo(Lobbies * PlayersPerLobby);
            report.ServerRestarts.ShouldBe(1);
            code.ShouldBe(0, fleet.Output.Tail());
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static int Acked(string line) => Answers().Match(line) is { Success: true } match
        ? int.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
        : 0;

    [GeneratedRegex(@"([\d,]+) answers acknowledged")]
    private static partial Regex Answers();
}
