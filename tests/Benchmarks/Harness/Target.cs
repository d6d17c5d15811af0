namespace Trivia.Benchmarks.Harness;

/// <summary>A target of the design: a measurement of the product, divided by a baseline's.</summary>
/// <param name="Row">Name of the measurement; see <see cref="Measurement"/>.</param>
/// <param name="Against">Name of the baseline.</param>
/// <param name="RatioMax">The largest ratio that meets it.</param>
internal sealed record Target(string Row, string Against, double RatioMax);
