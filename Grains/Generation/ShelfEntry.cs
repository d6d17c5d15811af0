namespace Trivia.Grains.Generation;

/// <summary>A generated question that waits for staff.</summary>
/// <param name="Requester">Who had it generated.</param>
/// <param name="Synthetic">Whether it is for load tests only.</param>
[GenerateSerializer, Immutable, Alias("trivia.generation.shelf-entry.v1")]
internal sealed record ShelfEntry([property: Id(0)] string Requester, [property: Id(1)] bool Synthetic);
