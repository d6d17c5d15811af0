namespace Trivia.Fleet.Sockets;

/// <summary>One connection to open.</summary>
/// <param name="Handler">Receives everything that arrives. One handler may serve any number of sockets.</param>
public sealed record HubConnectRequest(IHubSocketHandler Handler)
{
    /// <summary>Gateway to dial, such as <c>http://127.0.0.1:5080</c>; null takes the next of the dialer's list.</summary>
    public Uri? Gateway { get; init; }

    /// <summary>Path of the hub, with a query if it needs one.</summary>
    public string Path { get; init; } = "/hub";

    /// <summary>Sent as the <c>access_token</c> query parameter, as browsers do; null sends none.</summary>
    public string? AccessToken { get; init; }

    /// <summary>Further request headers, such as a forwarded address; names and values without line breaks.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Becomes <see cref="HubSocket.State"/>: whatever the handler wants to find on the socket.</summary>
    public object? State { get; init; }
}
