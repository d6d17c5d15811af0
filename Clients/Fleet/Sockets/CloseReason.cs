namespace Trivia.Fleet.Sockets;

/// <summary>Why a socket closed, and what was said.</summary>
/// <param name="Kind">The cause.</param>
/// <param name="Detail">Text for people: the server's words, or what was violated.</param>
/// <param name="Code">WebSocket close code that the server sent; 0 when it sent none.</param>
/// <param name="MayReconnect">The hub's close message invited the client to connect again.</param>
/// <param name="Error">Exception behind it, if any.</param>
public sealed record CloseReason(
    CloseKind Kind,
    string Detail,
    int Code = 0,
    bool MayReconnect = false,
    Exception? Error = null);
