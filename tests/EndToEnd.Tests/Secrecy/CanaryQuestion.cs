namespace Trivia.EndToEnd.Tests.Secrecy;

/// <summary>A question all of whose texts are canaries.</summary>
internal sealed record CanaryQuestion
{
    public required string Id { get; init; }

    public required Secret Body { get; init; }

    public required Secret Correct { get; init; }

    public required IReadOnlyList<Secret> Distractors { get; init; }

    public required Secret Explanation { get; init; }

    public IEnumerable<Secret> Options => [Correct, .. Distractors];

    public IEnumerable<Secret> All => [Body, .. Options, Explanation];
}
