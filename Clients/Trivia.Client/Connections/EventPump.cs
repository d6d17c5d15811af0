using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Trivia.Client.Connections;

/// <summary>Calls handlers one after another, in order, away from the thread that receives.</summary>
internal sealed class EventPump : IAsyncDisposable
{
    private readonly Channel<Action> waiting;
    private readonly ILogger logger;
    private readonly Task running;

    public EventPump(int waitingMax, ILogger logger)
    {
        this.logger = logger;
        waiting = Channel.CreateBounded<Action>(new BoundedChannelOptions(waitingMax) { SingleReader = true });
        running = Run();
    }

    /// <summary>Queues a call; false when the queue is full.</summary>
    public bool TryPost(Action handle) => waiting.Writer.TryWrite(handle);

    /// <summary>Ends once what waits has been handled.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await running;
    }

    private async Task Run()
    {
        await foreach (var handle in waiting.Reader.ReadAllAsync())
        {
            try
            {
                handle();
            }
            catch (Exception exception)
            {
                // A fault of a handler must not cost it the events that follow.
                logger.HandlerFailed(exception);
            }
        }
    }
}
