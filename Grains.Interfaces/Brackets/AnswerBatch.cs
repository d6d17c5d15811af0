namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>Answers of one gateway to one round, one seat at each index of the four arrays.</summary>
/// <param name="Round">The round.</param>
/// <param name="WindowMs">Its answer window in milliseconds, from the staged question.</param>
/// <param name="Seats">Seat indexes.</param>
/// <param name="Choices">Chosen options, 0–3.</param>
/// <param name="RawElapsedMs">Gateway receipt minus start, in milliseconds.</param>
/// <param name="ProbeMs">The lowest of the seat's last ten round-trip probes, in milliseconds; 0 when none has returned.</param>
[GenerateSerializer, Immutable, Alias("trivia.bracket.answer-batch.v1")]
public sealed record AnswerBatch(
    [property: Id(0)] int Round,
    [property: Id(1)] int WindowMs,
    [property: Id(2)] int[] Seats,
    [property: Id(3)] byte[] Choices,
    [property: Id(4)] int[] RawElapsedMs,
    [property: Id(5)] int[] ProbeMs);
