using System.Net.WebSockets;
using System.Text;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Tests.Harness;

/// <summary>A player who speaks bytes, for what no well-behaved client does.</summary>
internal sealed class RawPlayer : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();

    public WebSocketState State => socket.State;

    /// <summary>Opens a connection and shakes hands, or, with more bytes in the same message, leaves it to the caller what comes back.</summary>
    public static async Task<RawPlayer> Connect(
        GatewayHost gateway, string playerId, string protocol = "messagepack", string? origin = null, bool loadTest = false, params byte[] more)
    {
        var player = new RawPlayer();
        if (origin is not null)
        {
            player.socket.Options.SetRequestHeader("Origin", origin);
        }

        player.socket.Options.CollectHttpResponseDetails = true;
        var url = new UriBuilder(new Uri(gateway.Url, HubNames.Path)) { Scheme = "ws", Query = $"access_token={gateway.Token(playerId, loadTest)}" };
        await player.socket.ConnectAsync(url.Uri, TestContext.Current.CancellationToken);
        await player.Send([.. Encoding.UTF8.GetBytes($$"""{"protocol":"{{protocol}}","version":1}""" + "\u001e"), .. more]);
        if (more.Length == 0)
        {
            await player.Receive();
        }

        return player;
    }

    /// <summary>The status that a refused connection was answered with.</summary>
    public static async Task<(int Status, bool RetryAfter)> Refused(GatewayHost gateway, string playerId, string? origin = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(gateway.Url, $"{HubNames.Path}?access_token={gateway.Token(playerId)}"));
        request.Headers.TryAddWithoutValidation("Connection", "Upgrade");
        request.Headers.TryAddWithoutValidation("Upgrade", "websocket");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Version", "13");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        if (origin is not null)
        {
            request.Headers.TryAddWithoutValidation("Origin", origin);
        }

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, response.Headers.RetryAfter is not null);
    }

    public Task Send(byte[] bytes) =>
        socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, TestContext.Current.CancellationToken);

    /// <summary>Receives once.</summary>
    public async Task<byte[]> Receive()
    {
        var buffer = new byte[64 * 1024];
        var result = await socket.ReceiveAsync(buffer.AsMemory(), TestContext.Current.CancellationToken);
        return buffer[..result.Count];
    }

    /// <summary>Reads until the server closes or drops the connection.</summary>
    public async Task ReadToEnd()
    {
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                await Receive();
            }
        }
        catch (WebSocketException)
        {
            // Dropped without goodbye, as the server does with whom it throws out.
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
