namespace Trivia.Crash.Processes;

/// <summary>What the load tester's oracle complains of.</summary>
internal sealed record FleetViolation(string Rule, string Message);
