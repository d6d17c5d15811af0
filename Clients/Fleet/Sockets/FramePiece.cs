namespace Trivia.Fleet.Sockets;

/// <summary>A control frame, or the part of a data frame that has arrived.</summary>
/// <param name="Opcode">The control opcode; <see cref="Opcode.Binary"/> for all data, text included.</param>
/// <param name="Payload">Bytes, valid until the next read.</param>
/// <param name="EndsMessage">Whether a message ends with these bytes.</param>
internal readonly record struct FramePiece(Opcode Opcode, ReadOnlyMemory<byte> Payload, bool EndsMessage);
