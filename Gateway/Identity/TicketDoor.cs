using Trivia.Grains.Interfaces.Tickets;

namespace Trivia.Gateway.Identity;

/// <summary>
/// The players at this gateway who come with one ticket. Who comes while the ticket is being asked waits for the next ask,
/// so that thousands of sign-ins are a few writes.
/// </summary>
internal sealed class TicketDoor(ITicketGrain grain, string taker, LoadTestTicket ticket, TimeSpan callTimeout, TimeProvider time)
{
    private const int AtOnceMax = 1_000;
    private const int AttemptsMax = 3;

    private readonly Lock gate = new();
    private readonly Queue<TaskCompletionSource<bool>> waiting = new();
    private bool asking;
    private long batch;

    public DateTimeOffset ExpiresAt => ticket.ExpiresAt;

    /// <summary>Whether one more player may come in.</summary>
    /// <exception cref="TimeoutException">The cluster does not answer.</exception>
    public Task<bool> Admit()
    {
        var admitted = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            waiting.Enqueue(admitted);
            if (!asking)
            {
                asking = true;
                _ = Run();
            }
        }

        return admitted.Task;
    }

    private async Task Run()
    {
        while (Take() is { Length: > 0 } players)
        {
            try
            {
                var granted = await Ask(players.Length);
                for (var index = 0; index < players.Length; index++)
                {
                    players[index].TrySetResult(index < granted);
                }
            }
            catch (Exception exception)
            {
                Array.ForEach(players, player => player.TrySetException(exception));
            }
        }
    }

    private TaskCompletionSource<bool>[] Take()
    {
        lock (gate)
        {
            var count = Math.Min(waiting.Count, AtOnceMax);
            asking = count > 0;
            return [.. Enumerable.Range(0, count).Select(_ => waiting.Dequeue())];
        }
    }

    /// <summary>Asks, again under the same number when there was no reply: the ticket counts it once.</summary>
    private async Task<int> Ask(int players)
    {
        batch++;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await grain.Admit(taker, batch, players, ticket.PlayersMax).WaitAsync(callTimeout, time);
            }
            catch (Exception) when (attempt < AttemptsMax)
            {
                // The reply is lost, or the write failed; either way the same ask finds what became of it.
            }
        }
    }
}
