using System.Collections.Concurrent;
using System.Diagnostics;
using Trivia.Fleet.Api;
using Trivia.Fleet.Oracle;

namespace Trivia.Fleet.Crews;

/// <summary>A crew in a process of its own, spoken to by lines.</summary>
internal sealed class CrewProcess : ICrew
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);

    private readonly int number;
    private readonly TimeProvider time;
    private readonly Process process;
    private readonly Task reading;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> asked = new();
    private readonly List<Entry> entries = [];
    private CrewTally tally;

    private CrewProcess(CrewOrder order, Process process, TimeProvider time)
    {
        number = order.Crew;
        this.process = process;
        this.time = time;
        tally = new CrewTally { Players = order.Players().Count() };
        reading = Read();
    }

    public CrewTally Tally => Volatile.Read(ref tally);

    public bool IsInThisProcess => false;

    /// <summary>Starts the process, which is this program with another command.</summary>
    public static CrewProcess Start(CrewOrder order, TimeProvider time)
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("The program does not know its own path.");
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add(typeof(CrewProcess).Assembly.Location);
        }

        start.ArgumentList.Add("crew");
        start.ArgumentList.Add("--child");
        start.ArgumentList.Add($"{order.Crew + 1}/{order.Crews}");
        var process = Process.Start(start) ?? throw new InvalidOperationException($"Could not start {program}.");
        process.StandardInput.WriteLine(CrewLines.Line("order", order));
        return new CrewProcess(order, process, time);
    }

    public Task Gather(CancellationToken cancellationToken) => Ask(CrewLines.Gather, 0, cancellationToken);

    public Task DismissAbsentees(CancellationToken cancellationToken) => Ask(CrewLines.Dismiss, 0, cancellationToken);

    public Task Released(int round, DateTimeOffset at, CancellationToken cancellationToken) =>
        Say(CrewLines.Line(CrewLines.Released, new Release(round, at)), cancellationToken);

    public async Task<(CrewResult Result, IReadOnlyList<Entry> Entries)> End(TimeSpan patience, CancellationToken cancellationToken)
    {
        var reply = await Ask(CrewLines.End, patience.TotalSeconds, cancellationToken);
        return (CrewLines.Read<CrewResult>(reply), entries);
    }

    public async Task<IReadOnlyDictionary<int, string>> Tokens(IReadOnlyCollection<int> players, CancellationToken cancellationToken) =>
        CrewLines.Read<Dictionary<int, string>>(await Ask(CrewLines.Tokens, players, cancellationToken));

    public async ValueTask DisposeAsync()
    {
        // The end of its input is the end of the child.
        process.StandardInput.Close();
        using var deadline = new CancellationTokenSource(Farewell, time);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }

        await reading;
        process.Dispose();
        writing.Dispose();
    }

    private async Task<string> Ask<T>(string word, T value, CancellationToken cancellationToken)
    {
        var reply = asked[word] = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await Say(CrewLines.Line(word, value), cancellationToken);
        return await reply.Task.WaitAsync(cancellationToken);
    }

    private async Task Say(string line, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            await process.StandardInput.WriteLineAsync(line.AsMemory(), cancellationToken);
            await process.StandardInput.FlushAsync(cancellationToken);
        }
        catch (IOException error)
        {
            throw new ApiFault($"Process {number + 1} of the fleet has ended early.", error);
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task Read()
    {
        var end = $"Process {number + 1} of the fleet has ended early.";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var (word, rest) = CrewLines.Split(line);
            switch (word)
            {
                case CrewLines.Tally:
                    Volatile.Write(ref tally, CrewLines.Read<CrewTally>(rest));
                    break;
                case CrewLines.Entry:
                    entries.Add(RecordingFile.FromLine(rest));
                    break;
                case CrewLines.Failed:
                    end = CrewLines.Read<string>(rest);
                    break;
                default:
                    asked.GetValueOrDefault(word)?.TrySetResult(rest);
                    break;
            }
        }

        foreach (var open in asked.Values)
        {
            open.TrySetException(new ApiFault(end));
        }
    }
}
