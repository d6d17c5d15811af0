namespace Trivia.Fleet.Crews;

/// <summary>A question was released.</summary>
/// <param name="Round">The round.</param>
/// <param name="At">When, by the machine's clock.</param>
internal sealed record Release(int Round, DateTimeOffset At);
