using Microsoft.AspNetCore.SignalR.Protocol;

namespace Trivia.EndToEnd.Tests.Harness.Wire;

/// <summary>One hub message as it was read, and the bytes that it was read from.</summary>
internal sealed record WireMessage(HubMessage Message, byte[] Bytes);
