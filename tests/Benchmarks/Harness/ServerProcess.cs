using System.Diagnostics;

namespace Trivia.Benchmarks.Harness;

/// <summary>A server as a child process. It says <c>LISTENING url</c> when ready, and ends with its standard input.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private const string ReadyPrefix = "LISTENING ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Task output;

    private ServerProcess(Process process, Uri url, Task output)
    {
        this.process = process;
        this.output = output;
        Url = url;
    }

    /// <summary>Id of the process, for its CPU and memory.</summary>
    public int Id => process.Id;

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <summary>Starts a server and waits until it is ready.</summary>
    /// <param name="launch">Program, arguments and environment; its streams are redirected here.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The program ended before it was ready.</exception>
    public static async Task<ServerProcess> Start(ProcessStartInfo launch, CancellationToken cancellationToken)
    {
        (launch.RedirectStandardInput, launch.RedirectStandardOutput) = (true, true);
        var process = Process.Start(launch)
            ?? throw new InvalidOperationException($"{launch.FileName} did not start.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith(ReadyPrefix, StringComparison.Ordinal))
            {
                // A pipe that nobody reads would block the server once it is full.
                var rest = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new ServerProcess(process, new Uri(line[ReadyPrefix.Length..]), rest);
            }
        }

        await process.WaitForExitAsync(patience.Token);
        throw new InvalidOperationException($"{launch.FileName} ended with code {process.ExitCode} before it listened.");
    }

    /// <summary>A start of this benchmark's own program with other arguments.</summary>
    /// <param name="arguments">Command and options.</param>
    public static ProcessStartInfo Self(params IEnumerable<string> arguments)
    {
        var self = Environment.ProcessPath ?? throw new InvalidOperationException("The process has no path.");
        var dll = typeof(ServerProcess).Assembly.Location;
        var isHost = Path.GetFileNameWithoutExtension(self) == "dotnet";
        return new ProcessStartInfo(self, isHost ? [dll, .. arguments] : arguments) { UseShellExecute = false };
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        await output;
        process.Dispose();
    }
}
