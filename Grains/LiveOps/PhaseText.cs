using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Grains.LiveOps;

/// <summary>Where an event is, in the words of the audit trail.</summary>
internal static class PhaseText
{
    /// <summary>The words, e.g. <c>Revealed, round 4, 5120 of 10000 alive, paused</c>.</summary>
    public static string Of(RoyaleSnapshot snapshot)
    {
        if (!snapshot.Exists)
        {
            return "There is no such event.";
        }

        var progress = snapshot.Progress;
        var field = progress.IsLive ? $", round {progress.Round}, {progress.Alive} of {snapshot.Seats} alive" : $", {snapshot.Seats} seats";
        return $"{progress.Phase}{field}{(progress.Paused ? ", paused" : "")}";
    }
}
