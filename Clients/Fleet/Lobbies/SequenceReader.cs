using MessagePack;

namespace Trivia.Fleet.Lobbies;

/// <summary>Reads the place of an event in its lobby from its frame.</summary>
internal static class SequenceReader
{
    /// <summary>The sequence; 0 in a frame that has none. Other members are passed over.</summary>
    /// <param name="reader">Stands at the frame; behind it afterwards.</param>
    public static long Read(ref MessagePackReader reader)
    {
        var sequence = 0L;
        for (var members = reader.ReadMapHeader(); members > 0; members--)
        {
            if (!reader.TryReadStringSpan(out var name))
            {
                reader.Skip();
                reader.Skip();
            }
            else if (name.SequenceEqual("sequence"u8))
            {
                sequence = reader.ReadInt64();
            }
            else
            {
                reader.Skip();
            }
        }

        return sequence;
    }
}
