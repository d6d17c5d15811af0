using MessagePack;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Fleet.Crews;

/// <summary>Reads replies that carry a code without making objects of them: there is one an answer.</summary>
internal static class VerdictReader
{
    /// <summary>The code and the elapsed time of a reply; other members are passed over.</summary>
    /// <param name="reader">Stands at the reply; behind it afterwards.</param>
    public static (string Code, int ElapsedMs) Read(ref MessagePackReader reader)
    {
        var (code, elapsedMs) = (RefusalCodes.Unresolved, 0);
        for (var members = reader.ReadMapHeader(); members > 0; members--)
        {
            if (!reader.TryReadStringSpan(out var name))
            {
                reader.Skip();
                reader.Skip();
            }
            else if (name.SequenceEqual("code"u8))
            {
                code = ReadCode(ref reader);
            }
            else if (name.SequenceEqual("elapsedMs"u8))
            {
                elapsedMs = reader.ReadInt32();
            }
            else
            {
                reader.Skip();
            }
        }

        return (code, elapsedMs);
    }

    // Nearly every verdict is this one: it makes no string.
    private static string ReadCode(ref MessagePackReader reader)
    {
        var peek = reader.CreatePeekReader();
        if (peek.TryReadStringSpan(out var code) && code.SequenceEqual("ok"u8))
        {
            reader.Skip();
            return RefusalCodes.Ok;
        }

        return reader.ReadString() ?? RefusalCodes.Unresolved;
    }
}
