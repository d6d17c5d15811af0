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

    // Only the one loop that asks looks at these.
    private long batch;
    private int unheard;
    private int inHand;

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
                await Ask(players.Length);
                Array.ForEach(players, player => player.TrySetResult(inHand-- > 0));
                inHand = Math.Max(0, inHand);
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

    /// <summary>
    /// Asks for as many places as are not in hand. An ask that nobody heard of comes first, under its own number, so that the
    /// ticket counts it once; whoever waited for it has been told to come again, and finds its places.
    /// </summary>
    private async Task Ask(int players)
    {
        if (unheard > 0)
        {
            await AskUntilHeard();
        }

        if (players > inHand)
        {
            batch++;
            unheard = players - inHand;
            await AskUntilHeard();
        }
    }

    private async Task AskUntilHeard()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                inHand += await grain.Admit(taker, batch, unheard, ticket.PlayersMax).WaitAsync(callTimeout, time);
                unheard = 0;
                return;
            }
            catch (Exception) when (attempt < AttemptsMax)
            {
                // The reply is lost, or the write failed; either way the same ask finds what became of it.
            }
        }
    }
}
