namespace Trivia.Chaos.Network;

/// <summary>The first line of an HTTP/1.1 response.</summary>
internal static class StatusLine
{
    private const int HttpContinue = 100;
    private const int Digits = 3;

    private static ReadOnlySpan<byte> Start => "HTTP/1.1 "u8;

    private static ReadOnlySpan<byte> EmptyLine => "\r\n\r\n"u8;

    /// <summary>
    /// Reads the status of the final response in a piece of a stream that begins with a response. A word to go on, with
    /// nothing after it, counts as 100.
    /// </summary>
    /// <returns>Null when the piece is too short to say.</returns>
    /// <exception cref="InvalidDataException">It begins no response.</exception>
    public static int? TryRead(ReadOnlySpan<byte> piece)
    {
        if (piece.Length < Start.Length + Digits)
        {
            return null;
        }

        if (!piece.StartsWith(Start))
        {
            throw new InvalidDataException("A reply begins with no status line.");
        }

        var status = 0;
        foreach (var digit in piece.Slice(Start.Length, Digits))
        {
            status = (status * 10) + (digit - '0');
        }

        if (status != HttpContinue)
        {
            return status;
        }

        return piece.IndexOf(EmptyLine) switch
        {
            < 0 => null,
            var end when end + EmptyLine.Length == piece.Length => HttpContinue,
            var end => TryRead(piece[(end + EmptyLine.Length)..]),
        };
    }
}
