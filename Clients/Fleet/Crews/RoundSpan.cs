namespace Trivia.Fleet.Crews;

/// <summary>When a crew read a question, by the machine's clock.</summary>
/// <param name="Round">The round.</param>
/// <param name="Reads">How many players read it.</param>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
/// <param name="FanOut">Release to read: microseconds and counts, one after the other; empty when the release is unknown.</param>
internal sealed record RoundSpan(int Round, int Reads, DateTimeOffset First, DateTimeOffset Last, IReadOnlyList<long> FanOut);
