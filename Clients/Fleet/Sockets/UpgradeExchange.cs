using System.Buffers;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Trivia.Fleet.Sockets;

/// <summary>Sends an upgrade request and reads its answer.</summary>
internal static class UpgradeExchange
{
    private const int AnswerBytesMax = 8 * 1024;
    private const int BodyBytesMax = 512;

    /// <summary>Runs the exchange on a connected socket.</summary>
    /// <returns>Bytes of frames that came along with the answer; usually none.</returns>
    /// <exception cref="UpgradeRefusedException">The server answered with something other than 101.</exception>
    /// <exception cref="ProtocolViolationException">The answer is not what RFC 6455 asks for.</exception>
    public static async Task<ReadOnlyMemory<byte>> Run(
        Socket socket, UpgradeRequest request, CancellationToken cancellationToken)
    {
        await socket.SendAsync(request.Bytes, SocketFlags.None, cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(AnswerBytesMax);
        try
        {
            var filled = 0;
            int headEnd;
            do
            {
                filled += await Receive(socket, buffer.AsMemory(filled..AnswerBytesMax), cancellationToken);
                headEnd = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
            }
            while (headEnd < 0);

            var lines = Encoding.Latin1.GetString(buffer, 0, headEnd).Split("\r\n");
            var bodyStart = headEnd + 4;
            var status = StatusOf(lines[0]);
            if (status == 101)
            {
                CheckAccept(request, Header(lines, "Sec-WebSocket-Accept"));
                return buffer.AsSpan(bodyStart, filled - bodyStart).ToArray();
            }

            var body = await ReadBody(socket, buffer, bodyStart, filled, lines, cancellationToken);
            throw new UpgradeRefusedException(status, lines[0], body);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async ValueTask<int> Receive(Socket socket, Memory<byte> space, CancellationToken cancellationToken)
    {
        if (space.IsEmpty)
        {
            throw new ProtocolViolationException($"The upgrade's answer passes {AnswerBytesMax} bytes.", isOversize: true);
        }

        var count = await socket.ReceiveAsync(space, SocketFlags.None, cancellationToken);
        return count > 0
            ? count
            : throw new ProtocolViolationException("The server ended the connection before it answered the upgrade.");
    }

    private static int StatusOf(string line) =>
        line.StartsWith("HTTP/1.", StringComparison.Ordinal) && line.Length >= 12
        && int.TryParse(line.AsSpan(9, 3), CultureInfo.InvariantCulture, out var status)
            ? status
            : throw new ProtocolViolationException($"The server does not speak HTTP/1: '{line}'.");

    private static string? Header(string[] lines, string name)
    {
        foreach (var line in lines)
        {
            if (line.Length > name.Length && line[name.Length] == ':'
                && line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return line[(name.Length + 1)..].Trim();
            }
        }

        return null;
    }

    private static void CheckAccept(UpgradeRequest request, string? accept)
    {
        if (accept is null || !request.Accepts(accept))
        {
            throw new ProtocolViolationException("The server's Sec-WebSocket-Accept does not match the request's key.");
        }
    }

    /// <summary>Reads the start of an error's body, so that the exception can say what the server said.</summary>
    private static async Task<string> ReadBody(
        Socket socket, byte[] buffer, int start, int filled, string[] lines, CancellationToken cancellationToken)
    {
        var isSized = int.TryParse(
            Header(lines, "Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length);
        var end = Math.Min(AnswerBytesMax, start + (isSized ? Math.Min(length, BodyBytesMax) : BodyBytesMax));
        while (filled < end && !(!isSized && buffer.AsSpan(start, filled - start).EndsWith("0\r\n\r\n"u8)))
        {
            var count = await socket.ReceiveAsync(buffer.AsMemory(filled, end - filled), SocketFlags.None, cancellationToken);
            if (count == 0)
            {
                break;
            }

            filled += count;
        }

        return Encoding.UTF8.GetString(buffer, start, Math.Min(filled, end) - start).Trim();
    }
}
