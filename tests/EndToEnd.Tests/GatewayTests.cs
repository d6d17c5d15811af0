using System.Globalization;
using Trivia.Crash.Processes;
using Trivia.EndToEnd.Tests.Harness;

namespace Trivia.EndToEnd.Tests;

/// <summary>Silo and gateways in processes of their own.</summary>
public class GatewayTests
{
    private const int Players = 100;

    [Fact(Timeout = Limits.TestMs)]
    public Task Royale_GatewayApart_EndsAsTheOracleSays() => Play(gateways: 1, TestContext.Current.CancellationToken);

    [Fact(Timeout = Limits.TestMs)]
    public Task Royale_TwoGateways_EndsAsTheOracleSays() => Play(gateways: 2, TestContext.Current.CancellationToken);

    private static async Task Play(int gateways, CancellationToken cancellationToken)
    {
        using var folder = new TempFolder();
        var (siloPort, gatewayPort) = (Ports.Free(), Ports.Free());
        await using var silo = ChildProcess.Start(
            BuiltProgram.Silo,
            ["--gateway-off", "--data", folder["data"], "--silo-port", Text(siloPort), "--gateway-port", Text(gatewayPort)]);
        await silo.Output.WaitFor(0, line => line.StartsWith("Trivia.Orleans is running", StringComparison.Ordinal), cancellationToken);
        var servers = new List<ServerProcess>();
        try
        {
            for (var number = 1; number <= gateways; number++)
            {
                servers.Add(await ServerProcess.StartGateway(
                    new ServerSetup(folder["data"]), $"gateway-{number}", gatewayPort, cancellationToken));
            }

            await using var fleet = FleetProcess.Royale(
                servers.Select(server => server.Url), servers[0].OperatorKey, folder.Path, seed: 1, FleetRun.Options(Players));
            var report = await fleet.EndsWell();

            report.Seated.ShouldBe(Players);
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }
        }
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
