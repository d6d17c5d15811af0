using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Connections;

/// <summary>Counts what a player says of questions, so that the latest word stands whatever arrives last.</summary>
internal sealed class Opinions
{
    private long operation;

    /// <summary>Says something, and says it once more when another client of the player's has counted further.</summary>
    /// <param name="send">Sends it with a count until there is a verdict.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<FeedbackReply> Say(Func<long, CancellationToken, Task<FeedbackReply>> send, CancellationToken cancellationToken)
    {
        var reply = await send(Interlocked.Increment(ref operation), cancellationToken);
        if (reply.Code != RefusalCodes.Superseded)
        {
            return reply;
        }

        return await send(Above(reply.Operation), cancellationToken);
    }

    private long Above(long known)
    {
        while (true)
        {
            var current = Interlocked.Read(ref operation);
            var next = Math.Max(current, known) + 1;
            if (Interlocked.CompareExchange(ref operation, next, current) == current)
            {
                return next;
            }
        }
    }
}
