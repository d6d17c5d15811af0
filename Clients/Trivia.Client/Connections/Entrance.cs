using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Connections;

/// <summary>Brings a session into its royale over a link, one at a time.</summary>
internal sealed class Entrance(FullJitter jitter, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim door = new(1);

    /// <summary>Whether a reply lets the player in.</summary>
    public static bool IsOpen(JoinReply reply) => reply.Code is RefusalCodes.Ok or RefusalCodes.Waiting;

    /// <summary>Enters; waits and tries again while the server is too busy. Null when the link is of no more use.</summary>
    public async Task<JoinReply?> Enter(RoyaleSession session, HubLink link, CancellationToken cancellationToken)
    {
        await door.WaitAsync(cancellationToken);
        try
        {
            for (var failures = 0; ; failures++)
            {
                var (method, arguments) = session.BeginEntering(link);
                var reply = await link.TryCall<JoinReply>(method, arguments, cancellationToken);
                if (reply is not { Code: RefusalCodes.TooMany or RefusalCodes.Unresolved })
                {
                    return Finish(session, link, reply);
                }

                await Task.Delay(jitter.After(failures), time, cancellationToken);
            }
        }
        finally
        {
            door.Release();
        }
    }

    public void Dispose() => door.Dispose();

    private static JoinReply? Finish(RoyaleSession session, HubLink link, JoinReply? reply)
    {
        if (reply is not null && IsOpen(reply) && !session.Entered(reply))
        {
            link.DropSlow();
            return null;
        }

        return reply;
    }
}
