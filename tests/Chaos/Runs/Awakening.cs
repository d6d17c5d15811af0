using Trivia.Chaos.Network;

namespace Trivia.Chaos.Runs;

/// <summary>What a silo did that had stood still and went on.</summary>
/// <param name="Silo">Its name.</param>
/// <param name="Frozen">How long it had stood still.</param>
/// <param name="EndedAfter">How long after waking it ended itself; null when it stayed.</param>
/// <param name="Writes">What it tried to write from its waking to its end, or for as long as was looked.</param>
internal sealed record Awakening(string Silo, TimeSpan Frozen, TimeSpan? EndedAfter, BlobCounts Writes);
