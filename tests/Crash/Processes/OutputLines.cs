namespace Trivia.Crash.Processes;

/// <summary>What a process has written, line by line, for those who wait for a line.</summary>
/// <param name="name">The process, for messages.</param>
internal sealed class OutputLines(string name)
{
    private const int TailLines = 60;

    private readonly Lock gate = new();
    private readonly List<string> lines = [];
    private TaskCompletionSource news = New();
    private bool hasEnded;

    /// <summary>Lines so far.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return lines.Count;
            }
        }
    }

    public void Add(string line)
    {
        lock (gate)
        {
            lines.Add(line);
            Tell();
        }
    }

    /// <summary>No line comes any more.</summary>
    public void End()
    {
        lock (gate)
        {
            hasEnded = true;
            Tell();
        }
    }

    /// <summary>A copy of all lines.</summary>
    public IReadOnlyList<string> All()
    {
        lock (gate)
        {
            return [.. lines];
        }
    }

    /// <summary>The last lines as one text.</summary>
    public string Tail() => string.Join(Environment.NewLine, All().TakeLast(TailLines));

    /// <summary>Waits for a line.</summary>
    /// <param name="from">Lines before this one are passed over.</param>
    /// <param name="match">The line waited for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The line, and the number of the one after it.</returns>
    /// <exception cref="InvalidOperationException">The process ended without it.</exception>
    public async Task<(string Line, int Next)> WaitFor(int from, Func<string, bool> match, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (gate)
            {
                for (; from < lines.Count; from++)
                {
                    if (match(lines[from]))
                    {
                        return (lines[from], from + 1);
                    }
                }

                if (hasEnded)
                {
                    throw new InvalidOperationException($"{name} ended before it wrote what was waited for:{Environment.NewLine}{Tail()}");
                }

                changed = news.Task;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Tell()
    {
        var waiters = news;
        news = New();
        waiters.SetResult();
    }
}
