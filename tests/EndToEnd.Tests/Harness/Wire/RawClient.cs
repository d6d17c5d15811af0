using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.EndToEnd.Tests.Harness.Wire;

/// <summary>A client of the hub that shows every byte it gets, and sends whatever it is told to.</summary>
internal sealed class RawClient : IAsyncDisposable
{
    private const int BufferBytes = 64 * 1024;

    private readonly ClientWebSocket socket = new();
    private readonly IHubProtocol protocol;
    private readonly Action<byte[], IReadOnlyList<WireMessage>> seen;
    private readonly WireTypes types = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<WireMessage>> calls = new(StringComparer.Ordinal);
    private readonly Channel<InvocationMessage> events = Channel.CreateUnbounded<InvocationMessage>();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly CancellationTokenSource disposed = new();
    private byte[] rest = [];
    private bool handshakeDone;
    private int lastCall;
    private Task<string> reading = Task.FromResult("never opened");

    private RawClient(WireFormat format, Action<byte[], IReadOnlyList<WireMessage>>? seen)
    {
        protocol = format.Protocol();
        this.seen = seen ?? ((_, _) => { });
    }

    /// <summary>What the server sends of its own accord, in order; ends with the connection.</summary>
    public ChannelReader<InvocationMessage> Events => events.Reader;

    /// <summary>How the server ended the connection: the last close message and the WebSocket's close status, or <c>dropped</c>.</summary>
    public Task<string> Closed => reading;

    /// <summary>Opens a connection and shakes hands.</summary>
    /// <param name="server">The server.</param>
    /// <param name="token">A player's token.</param>
    /// <param name="format">How to speak.</param>
    /// <param name="seen">Sees every WebSocket message as it came, and the hub messages that it completed.</param>
    /// <param name="from">The address to come from; any when null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<RawClient> Connect(
        Uri server,
        string token,
        WireFormat format,
        Action<byte[], IReadOnlyList<WireMessage>>? seen,
        IPAddress? from,
        CancellationToken cancellationToken)
    {
        var client = await Open(server, token, format, seen, from, cancellationToken);
        var handshake = new ArrayBufferWriter<byte>();
        HandshakeProtocol.WriteRequestMessage(new HandshakeRequestMessage(client.protocol.Name, client.protocol.Version), handshake);
        await client.Send(handshake.WrittenMemory, cancellationToken);
        return client;
    }

    /// <summary>Opens a connection, and leaves the handshake to the caller.</summary>
    public static async Task<RawClient> Open(
        Uri server,
        string token,
        WireFormat format,
        Action<byte[], IReadOnlyList<WireMessage>>? seen,
        IPAddress? from,
        CancellationToken cancellationToken)
    {
        var client = new RawClient(format, seen);
        try
        {
            using var http = new HttpMessageInvoker(Sockets.From(from));
            client.socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
            client.socket.Options.CollectHttpResponseDetails = true;
            var url = new UriBuilder(new Uri(server, HubNames.Path)) { Scheme = "ws" };
            await client.socket.ConnectAsync(url.Uri, http, cancellationToken);
        }
        catch (WebSocketException exception) when (client.socket.HttpStatusCode != 0)
        {
            var status = client.socket.HttpStatusCode;
            await client.DisposeAsync();
            throw new HttpRequestException("The upgrade was refused.", exception, status);
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }

        client.reading = client.Read();
        return client;
    }

    /// <summary>Calls a method.</summary>
    /// <exception cref="HubException">The hub answered with an error.</exception>
    /// <exception cref="IOException">The connection ended first.</exception>
    public Task<Reply<T>> Call<T>(string method, params object?[] arguments) =>
        CallAs<T>(Interlocked.Increment(ref lastCall).ToString("D6", CultureInfo.InvariantCulture), method, arguments);

    /// <summary>Calls a method under an id of the caller's choice.</summary>
    public async Task<Reply<T>> CallAs<T>(string invocationId, string method, params object?[] arguments)
    {
        var call = new TaskCompletionSource<WireMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        types.Expect(invocationId, typeof(T));
        calls[invocationId] = call;
        if (reading.IsCompleted)
        {
            throw new IOException($"The connection is closed: {await reading}");
        }

        await Send(protocol.GetMessageBytes(new InvocationMessage(invocationId, method, arguments)), CancellationToken.None);
        var reply = await call.Task.WaitAsync(TimeSpan.FromMilliseconds(Limits.TestMs));
        var completion = (CompletionMessage)reply.Message;
        return completion.Error is { } error ? throw new HubException(error) : new Reply<T>((T)completion.Result!, reply.Bytes);
    }

    /// <summary>Invokes a method that has no reply.</summary>
    public Task Tell(string method, params object?[] arguments) =>
        Send(protocol.GetMessageBytes(new InvocationMessage(method, arguments)), CancellationToken.None);

    /// <summary>Sends bytes as they are. What a connection that has ended does not take is nobody's loss.</summary>
    public async Task Send(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await sending.WaitAsync(cancellationToken);
        try
        {
            var kind = protocol.TransferFormat == Microsoft.AspNetCore.Connections.TransferFormat.Text
                ? WebSocketMessageType.Text
                : WebSocketMessageType.Binary;
            await socket.SendAsync(bytes, kind, endOfMessage: true, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested
            && exception is WebSocketException or InvalidOperationException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // How it ended is told by Closed.
        }
        finally
        {
            sending.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await disposed.CancelAsync();
        socket.Abort();
        await reading;
        socket.Dispose();
    }

    private async Task<string> Read()
    {
        var farewell = "";
        try
        {
            var buffer = new byte[BufferBytes];
            var message = new MemoryStream();
            while (true)
            {
                var piece = await socket.ReceiveAsync(buffer.AsMemory(), disposed.Token);
                if (piece.MessageType == WebSocketMessageType.Close)
                {
                    return $"{farewell}{(int)socket.CloseStatus!}";
                }

                message.Write(buffer, 0, piece.Count);
                if (piece.EndOfMessage)
                {
                    farewell = Take(message.ToArray()) ?? farewell;
                    message.SetLength(0);
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            return $"{farewell}dropped";
        }
        finally
        {
            events.Writer.TryComplete();
            foreach (var (_, call) in calls)
            {
                call.TrySetException(new IOException("The connection ended before the reply."));
            }
        }
    }

    private string? Take(byte[] bytes)
    {
        string? farewell = null;
        var messages = Parse(bytes);
        seen(bytes, messages);
        foreach (var message in messages)
        {
            switch (message.Message)
            {
                case CompletionMessage { InvocationId: { } id } when calls.TryRemove(id, out var call):
                    call.TrySetResult(message);
                    break;
                case InvocationMessage told:
                    events.Writer.TryWrite(told);
                    break;
                case CloseMessage close:
                    farewell = close.Error is { } error ? $"close \"{error}\" " : "close ";
                    break;
            }
        }

        return farewell;
    }

    private List<WireMessage> Parse(byte[] bytes)
    {
        var messages = new List<WireMessage>();
        var left = new ReadOnlySequence<byte>((byte[])[.. rest, .. bytes]);
        if (!handshakeDone && HandshakeProtocol.TryParseResponseMessage(ref left, out var handshake))
        {
            handshakeDone = true;
            if (handshake.Error is { } error)
            {
                messages.Add(new WireMessage(new CloseMessage(error), bytes));
            }
        }

        while (true)
        {
            var before = left;
            if (!handshakeDone || left.IsEmpty || !protocol.TryParseMessage(ref left, types, out var message))
            {
                break;
            }

            messages.Add(new WireMessage(message, before.Slice(0, before.Length - left.Length).ToArray()));
        }

        rest = left.ToArray();
        return messages;
    }
}
