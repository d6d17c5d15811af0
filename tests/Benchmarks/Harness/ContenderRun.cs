namespace Trivia.Benchmarks.Harness;

/// <summary>What one contender did.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Connect">The cold connect.</param>
/// <param name="Rounds">The measured rounds, in order.</param>
public sealed record ContenderRun(string Name, ConnectResult Connect, List<RoundResult> Rounds);
