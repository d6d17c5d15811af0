using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Trivia.Fleet.Tests.Sockets;

/// <summary>A server that a test speaks for, byte by byte, to send what a real one would not. One client.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private NetworkStream stream = null!;
    private TcpClient? client;

    public ScriptedServer() => listener.Start();

    public Uri Url => new($"http://{listener.LocalEndpoint}");

    /// <summary>Accepts the client and its upgrade request.</summary>
    /// <returns>The accept value that proves understanding.</returns>
    public async Task<string> AcceptRequest(CancellationToken cancellationToken)
    {
        client = await listener.AcceptTcpClientAsync(cancellationToken);
        stream = client.GetStream();
        var request = new StringBuilder();
        while (!request.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            request.Append((char)(await ReadBytes(1, cancellationToken))[0]);
        }

        var key = request.ToString().Split("\r\n").Single(l => l.StartsWith("Sec-WebSocket-Key: ", StringComparison.Ordinal))[19..];
#pragma warning disable CA5350 // RFC 6455 prescribes SHA-1.
        return Convert.ToBase64String(
            SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
    }

    /// <summary>Accepts the client, upgrades, and answers the hub handshake; then the test speaks.</summary>
    public async Task AcceptHub(CancellationToken cancellationToken)
    {
        var accept = await AcceptRequest(cancellationToken);
        await Send(Upgraded(accept), cancellationToken);
        (await ReadFrame(cancellationToken)).Opcode.ShouldBe(0x2);
        await Send([0x82, 3, .. "{}\u001e"u8], cancellationToken);
    }

    public static byte[] Upgraded(string accept) => Encoding.ASCII.GetBytes(
        $"HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nsec-websocket-accept: {accept}\r\n\r\n");

    public Task Send(byte[] bytes, CancellationToken cancellationToken) =>
        stream.WriteAsync(bytes, cancellationToken).AsTask();

    /// <summary>Reads one frame of the client, which must be short, final and masked.</summary>
    public async Task<(int Opcode, byte[] Payload)> ReadFrame(CancellationToken cancellationToken)
    {
        var header = await ReadBytes(2, cancellationToken);
        (header[0] & 0xF0).ShouldBe(0x80);
        (header[1] & 0x80).ShouldBe(0x80);
        var mask = await ReadBytes(4, cancellationToken);
        var payload = await ReadBytes(header[1] & 0x7F, cancellationToken);
        return (header[0] & 0x0F, [.. payload.Select((b, i) => (byte)(b ^ mask[i & 3]))]);
    }

    public void Dispose()
    {
        client?.Dispose();
        listener.Dispose();
    }

    private async Task<byte[]> ReadBytes(int count, CancellationToken cancellationToken)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
