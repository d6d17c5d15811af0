using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Gateway.Http.Ops;

/// <summary>A pack as it was read.</summary>
/// <param name="Questions">Its questions, in form.</param>
/// <param name="Lines">The line of each question's id, from 1.</param>
/// <param name="Problems">What is wrong, a sentence each, with the line in front.</param>
internal sealed record Pack(
    ImmutableArray<Question> Questions, IReadOnlyDictionary<string, int> Lines, IReadOnlyList<string> Problems)
{
    /// <summary>The bank's own complaints with the line of the question that they name.</summary>
    public IReadOnlyList<string> Locate(IEnumerable<string> problems) =>
        [.. problems.Select(problem =>
            problem.Split(' ', ':').Select(word => Lines.GetValueOrDefault(word)).FirstOrDefault(line => line > 0) is > 0 and var line
                ? $"Line {line}: {problem}"
                : problem)];
}
