using System.Globalization;

namespace Trivia.Fleet.Commands;

/// <summary>Whether the system lets a process open enough sockets.</summary>
internal static class Descriptors
{
    private const string LimitsFile = "/proc/self/limits";
    private const string LimitName = "Max open files";
    private const int Spare = 256;

    /// <summary>What is wrong, and what to do, without a full stop; null when there are enough.</summary>
    /// <param name="sockets">Sockets of one process.</param>
    public static string? Shortage(int sockets)
    {
        var needed = sockets + Spare;
        return Allowed() is { } allowed && allowed < needed
            ? $"A process may open {allowed} descriptors here, and {needed} are needed: raise the limit (ulimit -n {needed})"
            : null;
    }

    private static int? Allowed()
    {
        // The runtime raises the soft limit to the hard one at start, so the file shows what counts.
        var line = File.Exists(LimitsFile)
            ? File.ReadLines(LimitsFile).FirstOrDefault(line => line.StartsWith(LimitName, StringComparison.Ordinal))
            : null;
        var soft = line?[LimitName.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
        return int.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var allowed) ? allowed : null;
    }
}
