using Microsoft.Extensions.Logging;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Connections;

/// <summary>Keeps one link open: connects, waits with full jitter between tries, and goes round the gateways.</summary>
internal sealed class LinkKeeper : IAsyncDisposable
{
    private readonly TriviaConnectionOptions options;
    private readonly TimeProvider time;
    private readonly ILoggerFactory loggers;
    private readonly ILogger logger;
    private readonly Action<HubLink, object> receive;
    private readonly Func<HubLink, CancellationToken, Task> welcome;
    private readonly Action<ConnectionState> report;
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();
    private TaskCompletionSource<HubLink> current = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task running = Task.CompletedTask;
    private HubLink? open;
    private int nextGateway;

    /// <summary>A keeper that has not started.</summary>
    /// <param name="options">Gateways and patience.</param>
    /// <param name="time">Measures waits.</param>
    /// <param name="loggers">Logs.</param>
    /// <param name="receive">Takes every frame of every link.</param>
    /// <param name="welcome">Does what is due on a new link before it counts as connected.</param>
    /// <param name="report">Is told of every change of state.</param>
    public LinkKeeper(
        TriviaConnectionOptions options,
        TimeProvider time,
        ILoggerFactory loggers,
        Action<HubLink, object> receive,
        Func<HubLink, CancellationToken, Task> welcome,
        Action<ConnectionState> report)
    {
        (this.options, this.time, this.loggers) = (options, time, loggers);
        (this.receive, this.welcome, this.report) = (receive, welcome, report);
        logger = loggers.CreateLogger<LinkKeeper>();
        Jitter = new FullJitter(options.BackoffBase, options.BackoffMax, new Random(options.Seed));
        nextGateway = Jitter.Pick(options.Gateways.Count);
    }

    /// <summary>Draws waits.</summary>
    public FullJitter Jitter { get; }

    /// <summary>Begins to connect. Once is enough.</summary>
    public void Start()
    {
        lock (gate)
        {
            if (running.IsCompleted && !stopping.IsCancellationRequested)
            {
                running = Run();
            }
        }
    }

    /// <summary>The open link, as soon as there is one.</summary>
    /// <exception cref="ConnectionClosedException">The token was refused, or the connection was disposed of.</exception>
    public Task<HubLink> Current(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (open is { Lost.IsCompleted: true })
            {
                RenewIfUsed();
            }

            return current.Task.WaitAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        Fail(new ConnectionClosedException("The connection was disposed of."));
        stopping.Dispose();
    }

    private async Task Run()
    {
        var failures = 0;
        try
        {
            while (true)
            {
                report(ConnectionState.Connecting);
                var gateway = options.Gateways[nextGateway];
                nextGateway = (nextGateway + 1) % options.Gateways.Count;
                failures = await Visit(gateway) ? 0 : failures + 1;
                await Task.Delay(Jitter.After(failures), time, stopping.Token);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            report(ConnectionState.Closed);
        }
        catch (ConnectionClosedException refused)
        {
            Fail(refused);
            report(ConnectionState.Closed);
        }
    }

    /// <summary>Connects and stays until the link is lost. False when the link never came to anything.</summary>
    private async Task<bool> Visit(Uri gateway)
    {
        await using var link = new HubLink(gateway, options, time, loggers, receive, Move);
        try
        {
            await link.Start(stopping.Token).WaitAsync(options.ConnectTimeout, time, stopping.Token);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested && exception is not ConnectionClosedException)
        {
            logger.NotReached(gateway, exception);
            return false;
        }

        await welcome(link, stopping.Token);
        if (link.Lost.IsCompleted)
        {
            return false;
        }

        logger.Connected(gateway);
        Open(link);
        report(ConnectionState.Connected);
        await link.Lost.WaitAsync(stopping.Token);
        logger.LinkLost(gateway);
        return true;
    }

    private void Move(HubLink link, MoveFrame frame)
    {
        logger.Moving(link.Gateway, frame.InMs);
        _ = DropLater(link, Jitter.Draw(TimeSpan.FromMilliseconds(Math.Max(0, frame.InMs) / 2.0)));
    }

    private async Task DropLater(HubLink link, TimeSpan wait)
    {
        // Whoever disposes of the link in the meantime ends the wait: Lost completes first.
        await Task.WhenAny(link.Lost, Task.Delay(wait, time, CancellationToken.None));
        link.Drop();
    }

    private void Open(HubLink link)
    {
        lock (gate)
        {
            RenewIfUsed();
            open = link;
            current.SetResult(link);
        }
    }

    private void Fail(ConnectionClosedException reason)
    {
        lock (gate)
        {
            RenewIfUsed();
            if (current.TrySetException(reason))
            {
                // Seen here, so that nobody has to be waiting for it.
                _ = current.Task.Exception;
            }
        }
    }

    private void RenewIfUsed()
    {
        if (current.Task.IsCompletedSuccessfully)
        {
            open = null;
            current = new TaskCompletionSource<HubLink>(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
