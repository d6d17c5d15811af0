namespace Trivia.Fleet.Sockets;

/// <summary>Kinds of WebSocket frame, RFC 6455 §5.2.</summary>
public enum Opcode
{
    /// <summary>A further fragment of the message begun before.</summary>
    Continuation = 0x0,

    /// <summary>UTF-8 text; this client does not validate it.</summary>
    Text = 0x1,

    /// <summary>Bytes.</summary>
    Binary = 0x2,

    /// <summary>Goodbye.</summary>
    Close = 0x8,

    /// <summary>Asks for a pong with the same payload.</summary>
    Ping = 0x9,

    /// <summary>Answers a ping, or says "alive" unasked.</summary>
    Pong = 0xA,
}
