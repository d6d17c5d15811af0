using System.Buffers;

namespace Trivia.Fleet.Sockets;

/// <summary>
/// Cuts a stream of payload bytes into hub messages by their length prefix, wherever frames and reads divide it.
/// A message that arrived whole is handed on in place; only one that did not is gathered in a borrowed buffer.
/// </summary>
internal struct HubMessageAssembler
{
    private byte[]? partial;
    private int filled;

    /// <summary>Takes the next whole message.</summary>
    /// <param name="payload">Received bytes; moved on past what was read.</param>
    /// <param name="bytesMax">Largest message accepted.</param>
    /// <param name="message">Valid until the next call or <see cref="Release"/>.</param>
    /// <returns>False when all bytes are read and no message is complete.</returns>
    /// <exception cref="ProtocolViolationException">A prefix is malformed or announces too many bytes.</exception>
    public bool TryRead(ref ReadOnlyMemory<byte> payload, int bytesMax, out ReadOnlyMemory<byte> message)
    {
        if (filled > 0)
        {
            return TryComplete(ref payload, bytesMax, out message);
        }

        // The message handed on by the call before lay in the borrowed buffer; nobody reads it any more.
        Release();
        message = default;
        if (payload.IsEmpty)
        {
            return false;
        }

        if (TryMeasure(payload.Span, bytesMax, out var total, out var prefixBytes) && payload.Length >= total)
        {
            message = payload[prefixBytes..total];
            payload = payload[total..];
            return true;
        }

        Append(payload.Span, Math.Max(total, payload.Length));
        payload = default;
        return false;
    }

    /// <summary>Gives the borrowed buffer back.</summary>
    public void Release()
    {
        if (partial is not null)
        {
            ArrayPool<byte>.Shared.Return(partial);
            partial = null;
        }

        filled = 0;
    }

    private bool TryComplete(ref ReadOnlyMemory<byte> payload, int bytesMax, out ReadOnlyMemory<byte> message)
    {
        message = default;
        while (!payload.IsEmpty)
        {
            var isMeasured = TryMeasure(partial.AsSpan(0, filled), bytesMax, out var total, out var prefixBytes);

            // Until the prefix is whole it grows byte by byte, or the next message's bytes would come along.
            var count = Math.Min(payload.Length, isMeasured ? total - filled : 1);
            Append(payload.Span[..count], total);
            payload = payload[count..];
            if (TryMeasure(partial.AsSpan(0, filled), bytesMax, out total, out prefixBytes) && filled == total)
            {
                message = partial.AsMemory(prefixBytes, total - prefixBytes);
                filled = 0;
                return true;
            }
        }

        return false;
    }

    private static bool TryMeasure(ReadOnlySpan<byte> bytes, int bytesMax, out int total, out int prefixBytes)
    {
        prefixBytes = VarintLength.Read(bytes, out var length);
        if (length > bytesMax)
        {
            throw new ProtocolViolationException(
                $"A hub message announces {length} bytes; the limit is {bytesMax}.", isOversize: true);
        }

        total = prefixBytes + length;
        return prefixBytes > 0;
    }

    private void Append(ReadOnlySpan<byte> bytes, int totalExpected)
    {
        var needed = Math.Max(filled + bytes.Length, totalExpected);
        if (partial is null || partial.Length < needed)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, VarintLength.BytesMax));
            partial.AsSpan(0, filled).CopyTo(larger);
            var bytesFilled = filled;
            Release();
            (partial, filled) = (larger, bytesFilled);
        }

        bytes.CopyTo(partial.AsSpan(filled));
        filled += bytes.Length;
    }
}
