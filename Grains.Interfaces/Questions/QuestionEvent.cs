namespace Trivia.Grains.Interfaces.Questions;

/// <summary>A step in the life of a question.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">Who: a member of staff, a pack, a generator, or <c>flags</c>.</param>
/// <param name="Status">What it was from then on.</param>
/// <param name="Version">Its version from then on.</param>
/// <param name="Reason">Why; may be empty.</param>
[GenerateSerializer, Immutable, Alias("trivia.questions.event.v1")]
public sealed record QuestionEvent(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] string Actor,
    [property: Id(2)] QuestionStatus Status,
    [property: Id(3)] int Version,
    [property: Id(4)] string Reason);
