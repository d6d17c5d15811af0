namespace Trivia.Gateway.Frames;

/// <summary>A message to clients, encoded once for every protocol.</summary>
/// <param name="binary">As the binary protocol has it.</param>
/// <param name="text">As the text protocol has it.</param>
internal sealed class Frame(ReadOnlyMemory<byte> binary, ReadOnlyMemory<byte> text)
{
    /// <summary>The bytes for a connection.</summary>
    /// <param name="isBinary">Whether it speaks the binary protocol.</param>
    public ReadOnlyMemory<byte> Bytes(bool isBinary) => isBinary ? binary : text;
}
