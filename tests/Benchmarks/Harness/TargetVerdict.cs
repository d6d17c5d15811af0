namespace Trivia.Benchmarks.Harness;

/// <summary>Whether a run met a target.</summary>
/// <param name="What">Name of the measurement.</param>
/// <param name="Against">Name of the baseline.</param>
/// <param name="RatioMax">The largest ratio that meets it.</param>
/// <param name="Ratio">The ratio measured.</param>
/// <param name="Met">Whether it is within.</param>
public sealed record TargetVerdict(string What, string Against, double RatioMax, double Ratio, bool Met);
