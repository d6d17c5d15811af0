using System.Diagnostics;

namespace Trivia.Storage.Tests.Servers;

/// <summary>A server of the tests' own. It never outlives this object, nor this process.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly EventHandler onExit;
    private Task reading = Task.CompletedTask;

    private ServerProcess(Process process)
    {
        this.process = process;
        onExit = (_, _) => Kill();
        AppDomain.CurrentDomain.ProcessExit += onExit;
    }

    /// <summary>Starts a server and waits for the line by which it says that it serves.</summary>
    /// <returns>The server and that line; no server when it ended first.</returns>
    public static async Task<(ServerProcess? Server, string Output)> Start(
        string program, IEnumerable<string> arguments, Func<string, bool> serves)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var server = new ServerProcess(process);
        using var patience = new CancellationTokenSource(Patience);
        var seen = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            seen.Add(line);
            if (serves(line))
            {
                // Read on, or the pipe fills up and the server stops.
                server.reading = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return (server, line);
            }
        }

        await server.DisposeAsync();
        return (null, string.Join(Environment.NewLine, seen));
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await process.WaitForExitAsync();
        await reading;
        AppDomain.CurrentDomain.ProcessExit -= onExit;
        process.Dispose();
    }

    private void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It was faster.
        }
    }
}
