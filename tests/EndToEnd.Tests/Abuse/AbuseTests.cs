using System.Globalization;
using System.Net;
using Trivia.Client.Http;
using Trivia.Crash.Processes;
using Trivia.EndToEnd.Tests.Harness;
using Trivia.EndToEnd.Tests.Secrecy;

namespace Trivia.EndToEnd.Tests.Abuse;

/// <summary>Whatever strangers send, they are refused as docs/PROTOCOL.md says, and those who play notice nothing.</summary>
public sealed class AbuseTests
{
    private const int Players = 150;
    private const double MemoryGrowthMbMax = 150;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    /// <summary>How the log lines begin that tell of an exception where there should have been a refusal.</summary>
    private static readonly string[] Faults = ["crit: ", "fail: Microsoft.AspNetCore", "fail: Trivia.Gateway.Http", "fail: Trivia.Gateway.Hubs"];

    private static IEnumerable<AbuseCase> Table =>
        [.. FrameAbuses.All, .. ConnectionAbuses.All, .. HttpAbuses.All, .. OperatorAbuses.All];

    [Fact(Timeout = Limits.TestMs)]
    public async Task Server_AbusedWhileAFleetPlays_RefusesItAllAndPlaysOn()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var folder = new TempFolder();

        // A busy machine must not mix "come again later" into the refusals that are compared here.
        var setup = new ServerSetup(folder["data"]) { Arguments = ["--set", "Trivia:Gateway:Shedding:Enabled=false"] };
        await using var server = await ServerProcess.Start(setup, cancellationToken);
        var admin = new TriviaApi(server.Http, server.OperatorKey);
        await using var fleet = FleetProcess.Royale(
            [server.Url], server.OperatorKey, folder.Path, seed: 1, FleetRun.Options(Players, budget: 10));
        var target = await Prepare(server, admin, cancellationToken);
        var before = await admin.Ops.GetProcess(cancellationToken);

        var lorises = SlowLoris.Wait(target, cancellationToken);
        var ending = fleet.EndsWell();
        var passes = 0;
        var failures = new List<string>();
        await using (var story = new OutOfPhase(target, cancellationToken))
        {
            var playing = story.Play();
            do
            {
                failures.AddRange(await Try(target, cancellationToken));
                passes++;
            }
            while (!ending.IsCompleted && failures.Count == 0);
            failures.AddRange(await playing);
        }

        failures.ShouldBeEmpty();
        (await lorises).ShouldBe(["half a request: HTTP/1.1 408 Request Timeout", "no handshake: close \"Handshake was canceled.\" 1000"]);
        (await ending).Seated.ShouldBe(Players);
        await IsHealthy(server, admin, before.ServerRssMb, passes, cancellationToken);
    }

    private static async Task<Target> Prepare(ServerProcess server, TriviaApi admin, CancellationToken cancellationToken)
    {
        var pack = new CanaryPack(20);
        await admin.Ops.ImportPack(pack.ToJsonLines(), synthetic: true, cancellationToken: cancellationToken);
        var tokens = new Dictionary<string, string>();
        foreach (var role in new[] { "viewer", "content", "operator", "admin" })
        {
            tokens[role] = (await admin.Ops.MakeToken(new() { Name = role, Role = role }, cancellationToken)).Token;
        }

        var ticket = (await admin.Ops.MakeTicket(new() { Players = 1 }, cancellationToken)).Ticket;
        return new Target(server, await FirstQuestion(admin, cancellationToken), ticket, tokens, pack);
    }

    /// <summary>The fleet's royale, once it asks.</summary>
    private static async Task<string> FirstQuestion(TriviaApi admin, CancellationToken cancellationToken)
    {
        while (true)
        {
            foreach (var listed in await admin.ListRoyales(cancellationToken))
            {
                if ((await admin.GetRoyale(listed.Id, cancellationToken)).Round > 0)
                {
                    return listed.Id;
                }
            }

            await Task.Delay(LookEvery, cancellationToken);
        }
    }

    private static async Task<IReadOnlyList<string>> Try(Target target, CancellationToken cancellationToken)
    {
        var failures = new List<string>();
        foreach (var abuse in Table)
        {
            using var abuser = new Abuser(target, cancellationToken);
            string actual;
            try
            {
                actual = await abuse.Try(abuser).WaitAsync(TimeSpan.FromSeconds(20), cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                actual = $"{exception.GetType().Name}: {exception.Message}";
            }

            if (actual != abuse.Expected)
            {
                failures.Add($"{abuse.Name}: {actual} instead of {abuse.Expected}");
            }
        }

        return failures;
    }

    private static async Task IsHealthy(ServerProcess server, TriviaApi admin, double rssMbBefore, int passes, CancellationToken cancellationToken)
    {
        using var ready = await server.Http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
        while (await Connections(server, cancellationToken) > 0)
        {
            await Task.Delay(LookEvery, cancellationToken);
        }

        var rssMb = (await admin.Ops.GetProcess(cancellationToken)).ServerRssMb;
        TestContext.Current.TestOutputHelper?.WriteLine($"{passes} passes of {Table.Count()} abuses; memory from {rssMbBefore:0} to {rssMb:0} MB");
        (rssMb - rssMbBefore).ShouldBeLessThan(MemoryGrowthMbMax);
        server.Output.All().Where(line => Faults.Any(fault => line.Contains(fault, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    private static async Task<double> Connections(ServerProcess server, CancellationToken cancellationToken)
    {
        var metrics = await server.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative), cancellationToken);
        var line = metrics.Split('\n').Single(line => line.StartsWith("trivia_gateway_connections", StringComparison.Ordinal)
            && !line.Contains("refused", StringComparison.Ordinal) && !line.Contains("over_budget", StringComparison.Ordinal));
        return double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
