using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Interfaces.Questions;

/// <summary>How a question went so far.</summary>
/// <param name="Picks">How often each stored option was picked.</param>
/// <param name="RatedAnswers">Answers that moved its difficulty.</param>
[GenerateSerializer, Immutable, Alias("trivia.questions.use.v1")]
public sealed record QuestionUse([property: Id(0)] PickCounts Picks, [property: Id(1)] int RatedAnswers);
