namespace Trivia.Gateway.Answers;

/// <summary>Answers on their way to one grain: gathered into batches, the next one while the last is being stored.</summary>
internal sealed class AnswerLane(string gameId, int bracket, IAnswerTaker taker, AnswerServices services)
{
    private readonly Lock gate = new();
    private List<PendingAnswer> waiting = [];
    private long firstAt;
    private int inFlight;

    /// <summary>Adds an answer; a full batch leaves at once.</summary>
    public void Add(PendingAnswer answer)
    {
        List<PendingAnswer>? full = null;
        List<PendingAnswer>? earlier = null;
        lock (gate)
        {
            if (waiting.Count > 0 && (waiting[0].Round, waiting[0].WindowMs) != (answer.Round, answer.WindowMs))
            {
                earlier = Take();
            }

            if (waiting.Count == 0)
            {
                firstAt = services.Time.GetTimestamp();
            }

            waiting.Add(answer);
            if (waiting.Count >= services.Options.BatchMax)
            {
                full = Take();
            }
        }

        Launch(earlier);
        Launch(full);
    }

    /// <summary>
    /// Lets the batch go that has waited long enough: while the bracket is busy it waits longer, so that load makes
    /// batches larger rather than more. True when answers are still waiting.
    /// </summary>
    public bool Tick()
    {
        List<PendingAnswer>? due = null;
        bool more;
        lock (gate)
        {
            var waitedMs = services.Time.GetElapsedTime(firstAt).TotalMilliseconds;
            if (waiting.Count > 0 && (inFlight == 0 || waitedMs >= services.Options.LingerMsMax))
            {
                due = Take();
            }

            more = waiting.Count > 0;
        }

        Launch(due);
        return more;
    }

    private List<PendingAnswer> Take()
    {
        var taken = waiting;
        waiting = [];
        inFlight++;
        return taken;
    }

    private void Launch(List<PendingAnswer>? batch)
    {
        if (batch is not null)
        {
            _ = Run(batch);
        }
    }

    private async Task Run(List<PendingAnswer> batch)
    {
        try
        {
            await new BatchDelivery(gameId, bracket, taker, services).Deliver(batch);
        }
        finally
        {
            List<PendingAnswer>? next = null;
            lock (gate)
            {
                inFlight--;
                if (inFlight == 0 && waiting.Count > 0 && services.Time.GetElapsedTime(firstAt).TotalMilliseconds >= services.Options.LingerMs)
                {
                    next = Take();
                }
            }

            Launch(next);
        }
    }
}
