namespace Trivia.Grains.Interfaces.Questions;

/// <summary>A game's wish for questions.</summary>
/// <param name="GameId">The game; a repeated draw of the same game returns the same questions.</param>
/// <param name="Count">How many.</param>
/// <param name="Seed">Orders questions of equal quality.</param>
/// <param name="Sealed">Leaves the starter pack out.</param>
/// <param name="AllowRepeats">Takes questions drawn in the last 30 days when fresh ones run out, longest unseen first.</param>
[GenerateSerializer, Immutable, Alias("trivia.questions.draw.v1")]
public sealed record DrawRequest(
    [property: Id(0)] string GameId,
    [property: Id(1)] int Count,
    [property: Id(2)] long Seed,
    [property: Id(3)] bool Sealed,
    [property: Id(4)] bool AllowRepeats);
