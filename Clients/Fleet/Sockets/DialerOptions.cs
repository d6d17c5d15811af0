using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Trivia.Fleet.Sockets;

/// <summary>Limits and intervals of a <see cref="HubDialer"/> or <see cref="WebSocketDialer"/>, and of every socket it opens.</summary>
public sealed class DialerOptions
{
    /// <summary>Gateways such as <c>http://127.0.0.1:5080</c>, taken in turn by connects that name none.</summary>
    public IReadOnlyList<Uri> Gateways { get; init; } = [];

    /// <summary>
    /// Local addresses to connect from, taken in turn; empty lets the system choose. One address gives about
    /// 28,000 connections to one destination, so larger fleets list 127.0.0.2, 127.0.0.3 and so on.
    /// </summary>
    public IReadOnlyList<IPAddress> SourceAddresses { get; init; } = [];

    /// <summary>Connects under way at once; more wait their turn. Too many overflow the server's accept queue.</summary>
    [Range(1, 4096)]
    public int ConnectsAtOnceMax { get; init; } = 64;

    /// <summary>Time for one connect, from the TCP handshake to the hub's handshake answer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// One turn of the keep-alive wheel. A socket that sent nothing for a turn sends a ping, so at most two turns
    /// pass in silence: keep it below half of the server's client timeout (30 s by default).
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>Silence after which the server is taken for dead, checked once per <see cref="PingInterval"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan ServerTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Largest hub message accepted, in bytes; a larger one closes the socket as oversize.</summary>
    [Range(128, 64 * 1024 * 1024)]
    public int MessageBytesMax { get; init; } = 256 * 1024;

    /// <summary>Receive buffer that each socket owns, in bytes. Messages beyond it borrow from the shared pool.</summary>
    [Range(256, 64 * 1024)]
    public int ReceiveBufferBytes { get; init; } = 1024;

    /// <summary>Bytes a socket may hold back while the server does not read; beyond it the socket closes.</summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int UnsentBytesMax { get; init; } = 64 * 1024;

    internal void Validate() => Validator.ValidateObject(this, new ValidationContext(this), validateAllProperties: true);
}
