using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Trivia.Gateway.Identity;

/// <summary>
/// Lets simulated players in. Counts the players of each ticket in this process: a ticket lets in as many at every gateway,
/// and again after a restart, which its short life bounds.
/// </summary>
internal sealed class TicketDesk(
    IdentityKeys keys, IOptions<IdentityOptions> options, TimeProvider time, ILogger<TicketDesk> logger)
{
    private readonly JsonWebTokenHandler handler = new();

    // A fleet brings the same ticket ten thousand times; its signature is checked once while nobody brings another.
    private volatile Tuple<string, LoadTestTicket>? lastRead;
    private readonly Dictionary<string, (int Used, DateTimeOffset ExpiresAt)> uses = [];
    private readonly Lock gate = new();

    /// <summary>Uses a ticket for one player.</summary>
    public async Task<TicketVerdict> Admit(string ticket) =>
        await Read(ticket) is { } valid ? Use(valid) : TicketVerdict.Invalid;

    private TicketVerdict Use(LoadTestTicket ticket)
    {
        lock (gate)
        {
            var known = uses.TryGetValue(ticket.Id, out var use);
            if (!known && !HasRoom())
            {
                return TicketVerdict.Spent;
            }

            if (use.Used >= ticket.PlayersMax)
            {
                return TicketVerdict.Spent;
            }

            uses[ticket.Id] = (use.Used + 1, ticket.ExpiresAt);
            if (!known)
            {
                logger.TicketUsed(ticket.Id, ticket.PlayersMax, ticket.ExpiresAt);
            }

            return TicketVerdict.Admitted;
        }
    }

    private bool HasRoom()
    {
        if (uses.Count >= options.Value.TicketsMax)
        {
            var now = time.GetUtcNow();
            foreach (var id in uses.Where(use => use.Value.ExpiresAt <= now).Select(use => use.Key).ToList())
            {
                uses.Remove(id);
            }
        }

        return uses.Count < options.Value.TicketsMax;
    }

    private async Task<LoadTestTicket?> Read(string ticket)
    {
        if (lastRead is { } last && last.Item1 == ticket && last.Item2.ExpiresAt > time.GetUtcNow())
        {
            return last.Item2;
        }

        var result = await handler.ValidateTokenAsync(ticket, TokenRules.For(keys, time, TokenNames.Tickets));
        if (!result.IsValid
            || result.SecurityToken is not JsonWebToken token
            || !token.TryGetPayloadValue<int>(TokenNames.PlayersMax, out var playersMax))
        {
            return null;
        }

        var valid = new LoadTestTicket(token.Id, playersMax, new DateTimeOffset(token.ValidTo, TimeSpan.Zero));
        lastRead = Tuple.Create(ticket, valid);
        return valid;
    }
}
