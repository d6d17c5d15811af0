using Microsoft.AspNetCore.SignalR;

namespace Trivia.Gateway.Frames;

/// <summary>A message to clients, encoded once for every protocol.</summary>
/// <param name="encoded">The bytes, one entry a protocol.</param>
internal sealed class Frame(IReadOnlyList<SerializedMessage> encoded)
{
    /// <summary>
    /// The message as connections take it. Reading its bytes takes a lock inside it, so that every thread that writes
    /// to many connections asks for a message of its own.
    /// </summary>
    public SerializedHubMessage ToMessage() => new(encoded);
}
