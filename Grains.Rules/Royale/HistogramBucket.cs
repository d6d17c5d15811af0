using Orleans;

namespace Trivia.Grains.Rules.Royale;

/// <summary>Seats that share a value, or, once coarsened, a range that starts at it.</summary>
/// <param name="Value">The value; the lowest of the range.</param>
/// <param name="Count">Number of seats, at least one.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.histogram-bucket.v1")]
public readonly record struct HistogramBucket([property: Id(0)] long Value, [property: Id(1)] int Count);
