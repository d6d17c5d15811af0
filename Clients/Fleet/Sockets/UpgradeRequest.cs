using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Trivia.Fleet.Sockets;

/// <summary>The HTTP request that asks for a WebSocket, RFC 6455 §4.1.</summary>
internal sealed class UpgradeRequest
{
    private const string AcceptGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    /// <exception cref="ArgumentException">The URL is not plain http, or path or headers hold line breaks.</exception>
    public UpgradeRequest(Uri gateway, string pathAndQuery, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        if (!gateway.IsAbsoluteUri || (gateway.Scheme != Uri.UriSchemeHttp && gateway.Scheme != Uri.UriSchemeWs))
        {
            throw new ArgumentException($"'{gateway}' is not an http:// URL; TLS is not supported.", nameof(gateway));
        }

        if (!pathAndQuery.StartsWith('/') || pathAndQuery.AsSpan().ContainsAny(" \r\n"))
        {
            throw new ArgumentException($"'{pathAndQuery}' is not an escaped path.", nameof(pathAndQuery));
        }

        var text = new StringBuilder(256)
            .Append("GET ").Append(pathAndQuery).Append(" HTTP/1.1\r\nHost: ").Append(gateway.Authority)
            .Append("\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ")
            .Append(key).Append("\r\n");
        foreach (var (name, value) in headers)
        {
            if (name.AsSpan().ContainsAny(":\r\n") || value.AsSpan().ContainsAny("\r\n"))
            {
                throw new ArgumentException($"The header '{name}' holds a line break or colon.", nameof(headers));
            }

            text.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        Bytes = Encoding.ASCII.GetBytes(text.Append("\r\n").ToString());
    }

    public byte[] Bytes { get; }

    /// <summary>Whether the server's accept value proves that it understood this request.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6455 prescribes SHA-1; it protects nothing.")]
    public bool Accepts(string answer) =>
        Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + AcceptGuid))) == answer;
}
