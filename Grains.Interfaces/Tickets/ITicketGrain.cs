namespace Trivia.Grains.Interfaces.Tickets;

/// <summary>
/// One load-test ticket, where all gateways meet. Key: the ticket's id. Gateways check its signature and life; this counts
/// whom it has let in.
/// </summary>
[GrainInterfaceType("trivia.ticket"), Alias("trivia.ticket")]
public interface ITicketGrain : IGrainWithStringKey
{
    /// <summary>Lets players in, stored before it returns. The same ask again returns the same grant.</summary>
    /// <param name="taker">The gateway process.</param>
    /// <param name="batch">Its own count of asks, from 1.</param>
    /// <param name="players">Players at its door.</param>
    /// <param name="playersMax">The most that the ticket lets in, as it says itself.</param>
    /// <returns>How many of them may come in.</returns>
    [Alias("admit")]
    Task<int> Admit(string taker, long batch, int players, int playersMax);
}
