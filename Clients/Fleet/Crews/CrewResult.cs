namespace Trivia.Fleet.Crews;

/// <summary>What a crew measured, besides its recording.</summary>
/// <param name="Tally">What it counted.</param>
/// <param name="Acks">Intended send to acknowledgement: microseconds and counts, one after the other.</param>
/// <param name="SendLags">Intended send to send: the fleet's own lateness, which the acknowledgements contain.</param>
/// <param name="Rounds">When it read each question.</param>
internal sealed record CrewResult(
    CrewTally Tally, IReadOnlyList<long> Acks, IReadOnlyList<long> SendLags, IReadOnlyList<RoundSpan> Rounds);
