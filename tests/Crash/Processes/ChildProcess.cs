using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Trivia.Crash.Processes;

/// <summary>A program in a process of its own. It never outlives this object, nor this process.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<int, ChildProcess> Living = new();
    private static readonly string Dotnet = Environment.ProcessPath is { } self && Path.GetFileNameWithoutExtension(self) == "dotnet"
        ? self
        : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private readonly Process process;
    private readonly Task reading;

    static ChildProcess() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var child in Living.Values)
        {
            child.Kill();
        }
    };

    private ChildProcess(Process process, string name)
    {
        this.process = process;
        Output = new OutputLines(name);
        Living[process.Id] = this;
        reading = ReadAll();
    }

    /// <summary>Both output streams.</summary>
    public OutputLines Output { get; }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>Starts a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="environment">Added to this process's environment, of which the product's own settings are left out.</param>
    public static ChildProcess Start(
        BuiltProgram program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        Start(program.Assembly, Dotnet, [program.Find(), .. arguments], environment);

    /// <summary>Starts any program.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="environment">See the other overload.</param>
    public static ChildProcess Start(
        string name, string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var launch = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var setting in launch.Environment.Keys.Where(key => key.StartsWith("TRIVIA", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            launch.Environment.Remove(setting);
        }

        // .NET's doors for debuggers are files that a process which is killed leaves behind.
        launch.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
        {
            launch.Environment[key] = value;
        }

        var process = Process.Start(launch) ?? throw new InvalidOperationException($"{name} did not start.");
        process.StandardInput.Close();
        return new ChildProcess(process, name);
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Exited(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        await reading.WaitAsync(cancellationToken);
        return process.ExitCode;
    }

    /// <summary>Asks it to stop, as an orchestrator does, and waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> Stop(CancellationToken cancellationToken)
    {
        Send(Signal.Term);
        return Exited(cancellationToken);
    }

    /// <summary>Sends it a signal.</summary>
    /// <exception cref="InvalidOperationException">It is gone.</exception>
    public void Send(Signal signal)
    {
        if (process.HasExited || SendSignal(process.Id, (int)signal) != 0)
        {
            throw new InvalidOperationException($"Process {process.Id} took no signal.");
        }
    }

    /// <summary>Ends it as a power cut would: it gets no chance to do anything.</summary>
    public void Kill()
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

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await Exited(CancellationToken.None);
        Living.TryRemove(process.Id, out _);
        process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int SendSignal(int process, int signal);

    private async Task ReadAll()
    {
        await Task.WhenAll(Read(process.StandardOutput), Read(process.StandardError));
        Output.End();
    }

    private async Task Read(StreamReader stream)
    {
        while (await stream.ReadLineAsync() is { } line)
        {
            Output.Add(line);
        }
    }
}
