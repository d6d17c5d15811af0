using System.Diagnostics;
using System.Text.Json;

namespace Trivia.Benchmarks.Harness;

/// <summary>The parent's handle on a <see cref="Driver"/>.</summary>
internal sealed class DriverProcess : IAsyncDisposable
{
    private readonly Process process;

    private DriverProcess(string contender, Process process)
    {
        Contender = contender;
        this.process = process;
    }

    public string Contender { get; }

    public static DriverProcess Start(string contender, int players, RoundPlan plan)
    {
        var launch = ServerProcess.Self(
            "drive", "--contender", contender, "--players", players.ToString(), "--mode", plan.Mode.ToString(),
            "--window-ms", plan.Window.TotalMilliseconds.ToString("0"), "--seed", plan.Seed.ToString());
        (launch.RedirectStandardInput, launch.RedirectStandardOutput) = (true, true);
        var process = Process.Start(launch) ?? throw new InvalidOperationException("The driver did not start.");
        return new DriverProcess(contender, process);
    }

    public Task<ConnectResult> Connect(CancellationToken cancellationToken) =>
        Ask<ConnectResult>("connect", cancellationToken);

    public Task<RoundResult> Round(int round, CancellationToken cancellationToken) =>
        Ask<RoundResult>($"round {round}", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<T> Ask<T>(string command, CancellationToken cancellationToken)
    {
        await process.StandardInput.WriteLineAsync(command.AsMemory(), cancellationToken);
        await process.StandardInput.FlushAsync(cancellationToken);
        var line = await process.StandardOutput.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException($"The driver of {Contender} ended; its error is above.");
        return JsonSerializer.Deserialize<T>(line)!;
    }
}
