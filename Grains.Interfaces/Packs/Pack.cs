using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Grains.Interfaces.Packs;

/// <summary>A pack as it was read.</summary>
/// <param name="Questions">Its questions, in form.</param>
/// <param name="Lines">The line of each question's id, from 1.</param>
/// <param name="Problems">What is wrong, a sentence each, with the line in front.</param>
public sealed record Pack(
    ImmutableArray<Question> Questions, IReadOnlyDictionary<string, int> Lines, IReadOnlyList<string> Problems)
{
    /// <summary>The bank's own complaints with the line of the question that they name.</summary>
    /// <param name="problems">Sentences that may name a question by its id.</param>
    public IReadOnlyList<string> Locate(IEnumerable<string> problems) =>
        [.. problems.Select(problem =>
            problem.Split(' ', ':').Select(word => Lines.GetValueOrDefault(word)).FirstOrDefault(line => line > 0) is > 0 and var line
                ? $"Line {line}: {problem}"
                : problem)];
}
