using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Trivia.Benchmarks.Overload;

/// <summary>
/// One kept-alive connection that posts the same request again and again. The stock client costs the driver more than a
/// refusal costs the server, and the driver would be what is overloaded.
/// </summary>
internal sealed class HttpLine : IDisposable
{
    private const int AnswerBytesMax = 16 * 1024;
    private static readonly byte[] LastChunk = "\r\n0\r\n\r\n"u8.ToArray();

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[AnswerBytesMax];

    public static async Task<HttpLine> Open(IPEndPoint server, CancellationToken cancellationToken)
    {
        var line = new HttpLine();
        try
        {
            await line.socket.ConnectAsync(server, cancellationToken);
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    /// <summary>Sends the request and reads the whole answer.</summary>
    /// <exception cref="IOException">The server closed, or its answer is too long.</exception>
    public async Task<HttpAnswer> Post(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        await socket.SendAsync(request, SocketFlags.None, cancellationToken);
        var (filled, headEnd, end) = (0, -1, int.MaxValue);
        while (filled < end && !(headEnd >= 0 && end == int.MaxValue && buffer.AsSpan(headEnd, filled - headEnd).EndsWith(LastChunk)))
        {
            var count = filled < AnswerBytesMax ? await socket.ReceiveAsync(buffer.AsMemory(filled), SocketFlags.None, cancellationToken) : 0;
            if (count == 0)
            {
                throw new IOException("the connection was closed");
            }

            filled += count;
            if (headEnd < 0 && buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8) is >= 0 and var found)
            {
                headEnd = found;
                end = LengthIn(buffer.AsSpan(0, headEnd)) is { } length ? headEnd + 4 + length : int.MaxValue;
            }
        }

        var head = Encoding.Latin1.GetString(buffer, 0, headEnd);
        return new HttpAnswer(
            int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture),
            head.Contains("\r\nRetry-After:", StringComparison.OrdinalIgnoreCase),
            Encoding.UTF8.GetString(buffer, headEnd, filled - headEnd));
    }

    public void Dispose() => socket.Dispose();

    private static int? LengthIn(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        var at = head.IndexOf(name);
        if (at < 0)
        {
            return null;
        }

        var rest = head[(at + name.Length)..];
        var end = rest.IndexOf((byte)'\r');
        return int.Parse(end < 0 ? rest : rest[..end], CultureInfo.InvariantCulture);
    }
}
