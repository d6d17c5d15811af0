using Trivia.Grains.Interfaces.Questions;
using Trivia.Silo.Packs;

namespace Trivia.Silo.House;

/// <summary>
/// What house players may know: the starter packs, which anyone can read. To a question from elsewhere they guess, so
/// they need no secret of the bank.
/// </summary>
internal sealed class HouseKnowledge
{
    private readonly Dictionary<string, Question> byBody;

    /// <summary>Reads the packs.</summary>
    public HouseKnowledge() => byBody = PackFolder.Read()
        .SelectMany(pack => pack.Questions)
        .DistinctBy(question => question.Body)
        .ToDictionary(question => question.Body, StringComparer.Ordinal);

    /// <summary>The place of the right option, and how hard the question is; null when the packs do not hold it.</summary>
    public (int Correct, int Difficulty)? Recall(string body, IReadOnlyList<string> options)
    {
        if (!byBody.TryGetValue(body, out var question))
        {
            return null;
        }

        var place = options.ToList().IndexOf(question.Correct);
        return place < 0 ? null : (place, question.Difficulty);
    }
}
