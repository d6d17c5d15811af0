namespace Trivia.Gateway.Identity;

/// <summary>A load-test ticket that was found valid.</summary>
/// <param name="Id">Its id.</param>
/// <param name="PlayersMax">The most players that it lets in.</param>
/// <param name="ExpiresAt">When it expires.</param>
internal sealed record LoadTestTicket(string Id, int PlayersMax, DateTimeOffset ExpiresAt);
