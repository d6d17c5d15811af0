namespace Trivia.Fleet.Sockets;

/// <summary>Message types of the hub protocol that a client meets. Streams and client results are not used here.</summary>
internal static class HubMessage
{
    public const int Invocation = 1;
    public const int Completion = 3;
    public const int Close = 7;

    /// <summary>A ping: an array of the number 6.</summary>
    public static ReadOnlySpan<byte> PingBytes => [0x91, 0x06];
}
