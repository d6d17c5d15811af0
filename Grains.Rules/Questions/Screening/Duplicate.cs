namespace Trivia.Grains.Rules.Questions.Screening;

/// <summary>A question that another one repeats.</summary>
/// <param name="Id">The question that was there before.</param>
/// <param name="Similarity">Estimated share of shingles in common, 0–1.</param>
/// <param name="SameAnswer">Whether both have the same answer.</param>
public readonly record struct Duplicate(string Id, double Similarity, bool SameAnswer);
