using System.Diagnostics;
using Trivia.Crash.Processes;

namespace Trivia.EndToEnd.Tests.Harness;

/// <summary>Two silos and two gateways with Redis and Azurite, each a process of its own, by <c>eng/cluster.sh</c>.</summary>
public sealed class LocalCluster : IAsyncLifetime
{
    private const int WarningsMax = 30;
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private readonly TempFolder folder = new();
    private readonly EventHandler onExit;

    public LocalCluster()
    {
        onExit = (_, _) => Run(["down"], CancellationToken.None).GetAwaiter().GetResult();
        AppDomain.CurrentDomain.ProcessExit += onExit;
    }

    /// <summary>Variables of the environment that all processes are given besides.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>The key of all gateways.</summary>
    public string OperatorKey => File.ReadAllText(folder["keys/operator.key"]).Trim();

    public async ValueTask InitializeAsync() => await Run(["up", "2", "2"], CancellationToken.None);

    /// <summary>A folder for the files of one fleet.</summary>
    public string FolderOf(int fleet) => Directory.CreateDirectory(folder[$"fleet-{fleet}"]).FullName;

    /// <summary>Starts again whatever is gone.</summary>
    public async Task Mend(CancellationToken cancellationToken)
    {
        foreach (var line in (await Status(cancellationToken)).Where(line => line[3] == "gone"))
        {
            await Run(["start", line[0], line[1]], cancellationToken);
        }
    }

    /// <summary>Runs a command of the script.</summary>
    /// <returns>What it wrote.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public async Task<string> Run(IEnumerable<string> command, CancellationToken cancellationToken)
    {
        var launch = new ProcessStartInfo("bash", [
            Path.Combine(BuiltProgram.Repository, "eng/cluster.sh"), "--dir", folder.Path, "--configuration", Configuration, "--no-build",
            .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Variables)
        {
            launch.Environment[name] = value;
        }

        using var script = Process.Start(launch) ?? throw new InvalidOperationException("bash did not start.");
        var (output, errors) = (script.StandardOutput.ReadToEndAsync(cancellationToken), script.StandardError.ReadToEndAsync(cancellationToken));
        await script.WaitForExitAsync(cancellationToken);
        return script.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"cluster.sh {string.Join(' ', command)}: {await errors}{await output}");
    }

    /// <summary>The lines of its status, each split into role, number, pid, state and url.</summary>
    public async Task<IReadOnlyList<string[]>> Status(CancellationToken cancellationToken) =>
        [.. (await Run(["status"], cancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>Addresses of the gateways, in order.</summary>
    public async Task<IReadOnlyList<Uri>> Gateways(CancellationToken cancellationToken) =>
        [.. (await Status(cancellationToken)).Where(line => line[0] == "gateway").Select(line => new Uri(line[4]))];

    /// <summary>What a process has logged.</summary>
    public string Log(string role, int number) => File.ReadAllText(folder[$"logs/{role}-{number}.log"]);

    /// <summary>What its processes have warned of, for whoever looks for the reason of a failure.</summary>
    public string Warnings() => string.Join(
        Environment.NewLine,
        Directory.EnumerateFiles(folder["logs"]).Order().SelectMany(path =>
            File.ReadLines(path).Where(line => line.Contains(" warn: ", StringComparison.Ordinal) || line.Contains(" fail: ", StringComparison.Ordinal))
                .TakeLast(WarningsMax).Select(line => $"{Path.GetFileNameWithoutExtension(path)} {line}")));

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= onExit;
        await Run(["down"], CancellationToken.None);
        folder.Dispose();
    }
}
