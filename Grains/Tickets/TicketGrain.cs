using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Tickets;
using Trivia.Grains.Rules.Tickets;

namespace Trivia.Grains.Tickets;

/// <inheritdoc cref="ITicketGrain"/>
internal sealed class TicketGrain([PersistentState("ticket")] IPersistentState<TicketUse> stored) : Grain, ITicketGrain
{
    /// <inheritdoc/>
    public async Task<int> Admit(string taker, long batch, int players, int playersMax)
    {
        var (next, granted) = stored.State.Take(taker, batch, players, playersMax);
        if (next != stored.State)
        {
            await this.Store(stored, next);
        }

        return granted;
    }
}
