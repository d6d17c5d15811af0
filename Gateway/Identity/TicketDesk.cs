using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Trivia.Grains.Interfaces.Tickets;

namespace Trivia.Gateway.Identity;

/// <summary>
/// Lets simulated players in. What a ticket is worth is counted by its grain, for all gateways together and over restarts;
/// its signature and life are checked here.
/// </summary>
internal sealed class TicketDesk(
    IdentityKeys keys, IGrainFactory grains, IOptions<IdentityOptions> options, TimeProvider time, ILogger<TicketDesk> logger)
{
    private readonly JsonWebTokenHandler handler = new();
    private readonly string taker = RandomNumberGenerator.GetHexString(16, lowercase: true);
    private readonly Dictionary<string, TicketDoor> doors = [];
    private readonly Lock gate = new();

    // A fleet brings the same ticket ten thousand times; its signature is checked once while nobody brings another.
    private volatile Tuple<string, LoadTestTicket>? lastRead;

    /// <summary>Uses a ticket for one player.</summary>
    /// <exception cref="TimeoutException">The cluster does not answer.</exception>
    public async Task<TicketVerdict> Admit(string ticket)
    {
        if (await Read(ticket) is not { } valid)
        {
            return TicketVerdict.Invalid;
        }

        return DoorOf(valid) is { } door && await door.Admit() ? TicketVerdict.Admitted : TicketVerdict.Spent;
    }

    private TicketDoor? DoorOf(LoadTestTicket ticket)
    {
        lock (gate)
        {
            if (doors.TryGetValue(ticket.Id, out var door))
            {
                return door;
            }

            if (!HasRoom())
            {
                return null;
            }

            logger.TicketUsed(ticket.Id, ticket.PlayersMax, ticket.ExpiresAt);
            var grain = grains.GetGrain<ITicketGrain>(ticket.Id);
            return doors[ticket.Id] = new TicketDoor(grain, taker, ticket, options.Value.TicketCallTimeout, time);
        }
    }

    private bool HasRoom()
    {
        if (doors.Count >= options.Value.TicketsMax)
        {
            var now = time.GetUtcNow();
            foreach (var id in doors.Where(door => door.Value.ExpiresAt <= now).Select(door => door.Key).ToList())
            {
                doors.Remove(id);
            }
        }

        return doors.Count < options.Value.TicketsMax;
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
