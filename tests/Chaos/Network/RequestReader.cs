using System.Net.Sockets;

namespace Trivia.Chaos.Network;

/// <summary>Reads requests off a connection, one after the other: a head, then the body that it announced.</summary>
internal sealed class RequestReader(Socket from)
{
    private const int HeadBytesMax = 64 * 1024;

    private byte[] buffer = new byte[Link.BufferBytes];
    private int start;
    private int end;

    private static ReadOnlySpan<byte> EmptyLine => "\r\n\r\n"u8;

    /// <summary>Reads the next head.</summary>
    /// <returns>The head and its bytes, the empty line included; null when the client has nothing more to say.</returns>
    /// <exception cref="InvalidDataException">The connection carries something else than HTTP/1.1.</exception>
    /// <exception cref="EndOfStreamException">The client died in the middle of it.</exception>
    public async Task<(RequestHead Head, ReadOnlyMemory<byte> Bytes)?> Next(CancellationToken cancellationToken)
    {
        while (true)
        {
            var length = buffer.AsSpan(start..end).IndexOf(EmptyLine);
            if (length >= 0)
            {
                var bytes = buffer.AsMemory(start, length + EmptyLine.Length);
                start += bytes.Length;
                return (RequestHead.Parse(bytes.Span[..length]), bytes);
            }

            if (!await Fill(cancellationToken))
            {
                return end == start ? null : throw new EndOfStreamException("A request ended in its head.");
            }
        }
    }

    /// <summary>Hands the body of the last head on.</summary>
    /// <param name="length">Its length.</param>
    /// <param name="take">Takes a piece of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task Body(int length, Func<ReadOnlyMemory<byte>, Task> take, CancellationToken cancellationToken)
    {
        while (length > 0)
        {
            if (start == end && !await Fill(cancellationToken))
            {
                throw new EndOfStreamException("A request ended in its body.");
            }

            var piece = buffer.AsMemory(start, Math.Min(length, end - start));
            start += piece.Length;
            length -= piece.Length;
            await take(piece);
        }
    }

    private async Task<bool> Fill(CancellationToken cancellationToken)
    {
        if (start > 0)
        {
            buffer.AsSpan(start..end).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, end < HeadBytesMax ? end * 2 : throw new InvalidDataException("A head is too long."));
        }

        var read = await from.ReceiveAsync(buffer.AsMemory(end), cancellationToken);
        end += read;
        return read > 0;
    }
}
