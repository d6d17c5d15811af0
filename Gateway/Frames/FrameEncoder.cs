using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Trivia.Gateway.Inbound;

namespace Trivia.Gateway.Frames;

/// <summary>Encodes events for clients in both protocols that the hub speaks.</summary>
internal sealed class FrameEncoder(IHubProtocolResolver protocols)
{
    private readonly IHubProtocol binary = protocols.AllProtocols.Single(protocol => protocol.Name == HotProtocol.Name);
    private readonly IHubProtocol text = protocols.AllProtocols.Single(protocol => protocol.Name != HotProtocol.Name);

    /// <summary>Encodes an event.</summary>
    /// <param name="name">Its name; see <see cref="Trivia.Grains.Interfaces.Wire.HubNames"/>.</param>
    /// <param name="arguments">Its arguments: one frame record, a number, or none.</param>
    public Frame Encode(string name, params object?[] arguments)
    {
        var message = new InvocationMessage(name, arguments);
        return new Frame(binary.GetMessageBytes(message), text.GetMessageBytes(message));
    }
}
