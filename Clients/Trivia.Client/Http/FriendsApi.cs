using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Client.Http;

/// <summary>Friends, requests and blocks. Every method throws <see cref="TriviaApiException"/> when the server refuses.</summary>
public sealed class FriendsApi
{
    private readonly ApiCaller caller;

    internal FriendsApi(ApiCaller caller) => this.caller = caller;

    /// <summary>Friends and where they are, requests and blocks.</summary>
    public Task<FriendsReply> List(CancellationToken cancellationToken = default) =>
        caller.Get<FriendsReply>("api/friends", cancellationToken);

    /// <summary>Asks a player to be friends, or agrees to that.</summary>
    public Task<TieReply> Ask(string playerId, CancellationToken cancellationToken = default) =>
        caller.Put<TieReply>(Path(playerId), cancellationToken);

    /// <summary>Takes a request back, declines one, or ends a friendship.</summary>
    public Task<TieReply> Drop(string playerId, CancellationToken cancellationToken = default) =>
        caller.Delete<TieReply>(Path(playerId), cancellationToken);

    /// <summary>Ends whatever is, and hears no more of a player.</summary>
    public Task<TieReply> Block(string playerId, CancellationToken cancellationToken = default) =>
        caller.Put<TieReply>($"{Path(playerId)}/block", cancellationToken);

    /// <summary>Hears of a player again.</summary>
    public Task<TieReply> Unblock(string playerId, CancellationToken cancellationToken = default) =>
        caller.Delete<TieReply>($"{Path(playerId)}/block", cancellationToken);

    private static string Path(string playerId) => $"api/friends/{Uri.EscapeDataString(playerId)}";
}
