namespace Trivia.Gateway.Inbound;

/// <summary>The one protocol whose frames are looked into before the hub: the binary one.</summary>
internal static class HotProtocol
{
    /// <summary>Its name in the handshake. Every other protocol ends its frames with 0x1E.</summary>
    public const string Name = "messagepack";
}
