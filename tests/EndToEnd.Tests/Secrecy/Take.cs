using Trivia.EndToEnd.Tests.Harness.Wire;

namespace Trivia.EndToEnd.Tests.Secrecy;

/// <summary>Something that the server said.</summary>
/// <param name="Source">To whom, or in reply to which request.</param>
/// <param name="At">When it arrived.</param>
/// <param name="Bytes">All of it.</param>
internal abstract record Take(string Source, DateTimeOffset At, byte[] Bytes);

/// <summary>A WebSocket message.</summary>
/// <param name="Source">To whom.</param>
/// <param name="At">When it arrived.</param>
/// <param name="Bytes">All of it.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Messages">The hub messages that it completed.</param>
internal sealed record SocketTake(string Source, DateTimeOffset At, byte[] Bytes, WireFormat Format, IReadOnlyList<WireMessage> Messages)
    : Take(Source, At, Bytes);

/// <summary>An HTTP response: headers and body.</summary>
/// <param name="Source">In reply to which request, of whom.</param>
/// <param name="At">When it arrived.</param>
/// <param name="Bytes">All of it.</param>
/// <param name="Path">The path that was asked for.</param>
/// <param name="Body">The body alone.</param>
/// <param name="IsSuccess">Whether the request was granted.</param>
internal sealed record HttpTake(string Source, DateTimeOffset At, byte[] Bytes, string Path, byte[] Body, bool IsSuccess)
    : Take(Source, At, Bytes);
