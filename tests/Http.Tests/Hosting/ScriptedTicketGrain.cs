using Trivia.Grains.Interfaces.Tickets;
using Trivia.Grains.Rules.Tickets;

namespace Trivia.Http.Tests.Hosting;

/// <summary>Counts as the real one does, and may lose its replies.</summary>
public sealed class ScriptedTicketGrain(ScriptedCluster script) : Grain, ITicketGrain
{
    public Task<int> Admit(string taker, long batch, int players, int playersMax)
    {
        script.TicketsAsked++;
        var (next, granted) = script.Tickets.GetOrAdd(this.GetPrimaryKeyString(), _ => new TicketUse()).Take(taker, batch, players, playersMax);
        script.Tickets[this.GetPrimaryKeyString()] = next;
        if (script.TicketRepliesLost > 0)
        {
            script.TicketRepliesLost--;
            throw new IOException("The reply is lost.");
        }

        return Task.FromResult(granted);
    }
}
