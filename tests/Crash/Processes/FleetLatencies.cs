namespace Trivia.Crash.Processes;

/// <summary>What is read of the load tester's latencies, in milliseconds.</summary>
internal sealed record FleetLatencies(double P50, double P99, double Max);
