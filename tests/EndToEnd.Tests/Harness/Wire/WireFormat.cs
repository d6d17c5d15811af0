using Microsoft.AspNetCore.SignalR.Protocol;

namespace Trivia.EndToEnd.Tests.Harness.Wire;

/// <summary>The two ways in which clients speak to the hub.</summary>
internal enum WireFormat
{
    MessagePack,
    Json,
}

internal static class WireFormats
{
    /// <summary>Encodes and decodes messages so.</summary>
    public static IHubProtocol Protocol(this WireFormat format) => format == WireFormat.Json ? new JsonHubProtocol() : new MessagePackHubProtocol();
}
