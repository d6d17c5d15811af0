namespace Trivia.Benchmarks.Harness;

/// <summary>Everything that a comparison measured.</summary>
/// <param name="Players">Connections a contender.</param>
/// <param name="Mode">What a round consisted of.</param>
/// <param name="WindowMs">Time over which answers were spread.</param>
/// <param name="Contenders">The first is what the others are divided by.</param>
/// <param name="Targets">How the product did; empty when it, or every baseline, was missing.</param>
public sealed record Report(
    int Players, string Mode, double WindowMs, IReadOnlyList<ContenderRun> Contenders, IReadOnlyList<TargetVerdict> Targets);
