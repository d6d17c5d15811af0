using System.Globalization;
using Trivia.Fleet.Plans;

namespace Trivia.Fleet.Commands;

/// <summary>Whether the system lets a process open enough sockets.</summary>
internal static class Descriptors
{
    private const string LimitsFile = "/proc/self/limits";
    private const string LimitName = "Max open files";
    private const int Spare = 256;

    /// <summary>What is wrong, and what to do; null when there are enough.</summary>
    public static string? Shortage(FleetPlan plan)
    {
        var needed = Math.Min(plan.Players, plan.SocketsPerProcess) + Spare;
        return Allowed() is { } allowed && allowed < needed
            ? $"A process may open {allowed} descriptors here, and {needed} are needed: raise the limit (ulimit -n {needed}) or lower --sockets-per-process."
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
