using System.Diagnostics.Metrics;
using Trivia.Grains.Interfaces.LiveOps;

namespace Trivia.Grains.LiveOps;

/// <summary>Figures of live-ops.</summary>
internal sealed class LiveOpsMetrics
{
    private readonly Counter<long> commands;

    /// <summary>Makes the instruments.</summary>
    public LiveOpsMetrics(IMeterFactory meters) => commands = meters.Create("Trivia.Grains").CreateCounter<long>(
        "trivia.live_ops.commands", "{command}", "Commands of staff by action and verdict, repeats not counted.");

    /// <summary>A command was given its verdict.</summary>
    public void CommandFinished(string action, OpsCode code) =>
        commands.Add(1, new("action", action), new("code", code.ToString()));
}
