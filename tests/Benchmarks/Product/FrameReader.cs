using MessagePack;

namespace Trivia.Benchmarks.Product;

/// <summary>Picks single members out of frames without making objects of them: every frame comes to everyone.</summary>
internal static class FrameReader
{
    /// <summary>The round that a frame is about; 0 when it names none.</summary>
    public static int Round(ref MessagePackReader frame) => Find(ref frame, "round"u8) ? frame.ReadInt32() : 0;

    /// <summary>Whether a phase frame says that the show is paused.</summary>
    public static bool IsPaused(ref MessagePackReader frame) => Find(ref frame, "paused"u8) && frame.ReadBoolean();

    private static bool Find(ref MessagePackReader frame, ReadOnlySpan<byte> wanted)
    {
        for (var members = frame.ReadMapHeader(); members > 0; members--)
        {
            if (frame.TryReadStringSpan(out var name))
            {
                if (name.SequenceEqual(wanted))
                {
                    return true;
                }
            }
            else
            {
                frame.Skip();
            }

            frame.Skip();
        }

        return false;
    }
}
