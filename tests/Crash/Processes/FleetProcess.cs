using System.Globalization;
using System.Text.Json;

namespace Trivia.Crash.Processes;

/// <summary>The load tester in a process of its own.</summary>
internal sealed class FleetProcess : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly ChildProcess process;
    private readonly string reportPath;

    private FleetProcess(ChildProcess process, string reportPath)
    {
        this.process = process;
        this.reportPath = reportPath;
    }

    public OutputLines Output => process.Output;

    /// <summary>Starts a royale.</summary>
    /// <param name="gateways">Where its players connect.</param>
    /// <param name="operatorKey">The server's operator key.</param>
    /// <param name="folder">Folder for its files.</param>
    /// <param name="seed">Decides who knows and does what.</param>
    /// <param name="options">Further options of <c>royale</c>.</param>
    public static FleetProcess Royale(
        IEnumerable<Uri> gateways, string operatorKey, string folder, int seed, params IEnumerable<string> options) =>
        Start("royale", gateways, operatorKey, folder, seed, ["--record", Path.Combine(folder, "recording.jsonl"), .. options]);

    /// <summary>Starts lobbies.</summary>
    /// <param name="gateways">Where their players connect.</param>
    /// <param name="operatorKey">The server's operator key.</param>
    /// <param name="folder">Folder for its files.</param>
    /// <param name="seed">Decides who answers what, and when.</param>
    /// <param name="options">Further options of <c>lobbies</c>.</param>
    public static FleetProcess Lobbies(
        IEnumerable<Uri> gateways, string operatorKey, string folder, int seed, params IEnumerable<string> options) =>
        Start("lobbies", gateways, operatorKey, folder, seed, options);

    /// <summary>Waits for the end of a royale.</summary>
    /// <returns>The exit code, and the report if there is one.</returns>
    public Task<(int ExitCode, FleetReport? Report)> Ended(CancellationToken cancellationToken) => Ended<FleetReport>(cancellationToken);

    /// <summary>Waits for the end of the run.</summary>
    /// <typeparam name="TReport">What its report is read as.</typeparam>
    /// <returns>The exit code, and the report if there is one.</returns>
    public async Task<(int ExitCode, TReport? Report)> Ended<TReport>(CancellationToken cancellationToken)
        where TReport : class
    {
        var code = await process.Exited(cancellationToken);
        if (!File.Exists(reportPath))
        {
            return (code, null);
        }

        await using var file = File.OpenRead(reportPath);
        return (code, await JsonSerializer.DeserializeAsync<TReport>(file, Json, cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => process.DisposeAsync();

    private static FleetProcess Start(
        string command, IEnumerable<Uri> gateways, string operatorKey, string folder, int seed, IEnumerable<string> options)
    {
        var report = Path.Combine(folder, "report.json");
        return new FleetProcess(
            ChildProcess.Start(
                BuiltProgram.Fleet,
                [
                    command,
                    .. gateways.SelectMany(gateway => new[] { "--gateway", gateway.ToString() }),
                    "--seed", seed.ToString(CultureInfo.InvariantCulture),
                    "--json", report,
                    .. options,
                ],
                new Dictionary<string, string> { ["TRIVIA_OPERATOR_KEY"] = operatorKey }),
            report);
    }
}
