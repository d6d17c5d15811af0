using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Tickets;

/// <summary>How much of a load-test ticket has been used, over all gateways. Immutable.</summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.ticket-use.v1")]
public sealed record TicketUse
{
    /// <summary>The most gateway processes that one ticket is used at; each restart is a new one.</summary>
    public const int TakersMax = 1_024;

    /// <summary>Players let in.</summary>
    [Id(0)]
    public int Used { get; init; }

    /// <summary>The last grant to each gateway process.</summary>
    [Id(1)]
    public ImmutableDictionary<string, TicketGrant> Last { get; init; } = ImmutableDictionary<string, TicketGrant>.Empty;

    /// <summary>Grants as many players as are asked for, or as are left. The same ask again gets the same grant and uses nothing.</summary>
    /// <param name="taker">The gateway process.</param>
    /// <param name="batch">Its own count of asks; it asks again until it has heard, and only then further.</param>
    /// <param name="players">Players at its door.</param>
    /// <param name="playersMax">The most that the ticket lets in.</param>
    public (TicketUse Next, int Granted) Take(string taker, long batch, int players, int playersMax)
    {
        if (Last.TryGetValue(taker, out var last) && last.Batch >= batch)
        {
            return (this, last.Batch == batch ? last.Players : 0);
        }

        if (last.Batch == 0 && Last.Count >= TakersMax)
        {
            return (this, 0);
        }

        var granted = Math.Clamp(playersMax - Used, 0, Math.Max(0, players));
        return (this with { Used = Used + granted, Last = Last.SetItem(taker, new TicketGrant(batch, granted)) }, granted);
    }
}
