using Trivia.Grains.Rules.Questions;

namespace Trivia.Ops.Packs;

/// <summary>A question of a file.</summary>
/// <param name="Place">Where it stands, e.g. <c>line 12</c>.</param>
/// <param name="Text">The question, cleaned.</param>
internal sealed record PackEntry(string Place, QuestionText Text);
