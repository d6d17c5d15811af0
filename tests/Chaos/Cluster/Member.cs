using System.Text.RegularExpressions;
using Trivia.Crash.Processes;

namespace Trivia.Chaos.Cluster;

/// <summary>
/// A place in the cluster and the process that holds it now. Whatever ends is started again at the same ports, as an
/// orchestrator does it.
/// </summary>
/// <param name="spec">How it is started.</param>
/// <param name="turns">Starts one after the other, with a pause between them.</param>
/// <param name="logs">Folder for what its processes wrote.</param>
/// <param name="time">The clock.</param>
internal sealed partial class Member(MemberSpec spec, StartTurns turns, string logs, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan ReadyMax = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan RestartAfter = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource ending = new();
    private readonly List<MemberEnd> ends = [];
    private readonly Lock gate = new();
    private TaskCompletionSource ready = NewSource();
    private ChildProcess? process;
    private TimeSpan absence = RestartAfter;
    private bool wasKilled;
    private bool wasReady;
    private Task keeping = Task.CompletedTask;
    private int starts;
    private int isDisposed;

    /// <summary>Its name.</summary>
    public string Name => spec.Name;

    /// <summary>Completes once the process of now is ready; a new one with every process.</summary>
    public Task Ready
    {
        get
        {
            lock (gate)
            {
                return ready.Task;
            }
        }
    }

    /// <summary>Whether it is there, and ready since it was started.</summary>
    public bool IsReady => Ready.IsCompletedSuccessfully;

    /// <summary>Processes that it has had.</summary>
    public int Starts => Volatile.Read(ref starts);

    /// <summary>The ends of its processes so far.</summary>
    public IReadOnlyList<MemberEnd> Ends
    {
        get
        {
            lock (gate)
            {
                return [.. ends];
            }
        }
    }

    /// <summary>Starts it for the first time, and keeps it running from then on.</summary>
    public Task Start(CancellationToken cancellationToken)
    {
        var first = Ready;
        keeping = Keep();
        return first.WaitAsync(cancellationToken);
    }

    /// <summary>Ends its process as a power cut would; another one takes its place.</summary>
    /// <param name="absent">How long the place stays empty.</param>
    public void Kill(TimeSpan absent)
    {
        lock (gate)
        {
            (absence, wasKilled) = (absent, true);
            Renew();
            process?.Kill();
        }
    }

    /// <summary>Lets its process stand still.</summary>
    public void Freeze() => Send(Signal.Stop);

    /// <summary>Lets its process go on.</summary>
    public void Thaw() => Send(Signal.Cont);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isDisposed, 1) != 0)
        {
            return;
        }

        await ending.CancelAsync();
        lock (gate)
        {
            wasKilled = true;
            process?.Kill();
        }

        await keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ending.Dispose();
    }

    /// <summary>The line by which a silo says that the others have declared it dead.</summary>
    [GeneratedRegex(MemberEnd.Eviction)]
    private static partial Regex Eviction();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Send(Signal signal)
    {
        lock (gate)
        {
            process?.Send(signal);
        }
    }

    private async Task Keep()
    {
        while (!ending.IsCancellationRequested)
        {
            await turns.Take(ending.Token);
            await using (var child = Launch())
            {
                var exited = child.Exited(CancellationToken.None);
                await BecomeReady(exited);
                await exited;
                await Bury(child);
            }

            await Task.Delay(absence, time, ending.Token);
        }
    }

    private ChildProcess Launch()
    {
        lock (gate)
        {
            (absence, wasKilled, wasReady) = (RestartAfter, false, false);
            starts++;
            return process = spec.Launch();
        }
    }

    private async Task BecomeReady(Task exited)
    {
        var began = time.GetTimestamp();
        while (!exited.IsCompleted && !ending.IsCancellationRequested)
        {
            if (await spec.IsReady(ending.Token))
            {
                lock (gate)
                {
                    // One that was killed a moment ago may still have answered.
                    wasReady = !wasKilled;
                    if (wasReady)
                    {
                        ready.TrySetResult();
                    }
                }

                return;
            }

            if (time.GetElapsedTime(began) > ReadyMax)
            {
                ready.TrySetException(new TimeoutException($"{Name} is not ready after {ReadyMax}."));
                return;
            }

            await Task.WhenAny(exited, Task.Delay(LookEvery, time, ending.Token));
        }
    }

    /// <summary>Keeps what the process wrote and how it ended.</summary>
    private async Task Bury(ChildProcess child)
    {
        lock (gate)
        {
            process = null;
            var words = wasKilled ? "" : child.Output.All().LastOrDefault(line => Eviction().IsMatch(line)) ?? child.Output.Tail();
            ends.Add(new MemberEnd(Name, time.GetUtcNow(), wasReady, wasKilled, words));
            Renew();
        }

        await File.WriteAllLinesAsync(Path.Combine(logs, $"{Name}.{Starts}.log"), child.Output.All());
    }

    private void Renew()
    {
        if (ready.Task.IsCompleted)
        {
            ready = NewSource();
        }
    }
}
