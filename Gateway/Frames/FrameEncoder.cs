using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Trivia.Gateway.Frames;

/// <summary>Encodes events for clients in all protocols that the hub speaks.</summary>
internal sealed class FrameEncoder(IHubProtocolResolver protocols)
{
    /// <summary>Encodes an event.</summary>
    /// <param name="name">Its name; see <see cref="Trivia.Grains.Interfaces.Wire.HubNames"/>.</param>
    /// <param name="arguments">Its arguments: one frame record, a number, or none.</param>
    public Frame Encode(string name, params object?[] arguments)
    {
        var message = new InvocationMessage(name, arguments);
        return new Frame([.. protocols.AllProtocols.Select(protocol => new SerializedMessage(protocol.Name, protocol.GetMessageBytes(message)))]);
    }
}
