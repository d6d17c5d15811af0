using Trivia.Grains.Rules.Packs;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Ops.Packs;

/// <summary>The questions of a blind reading.</summary>
internal static class BlindQuestions
{
    /// <summary>All questions of some packs, in the order of a sheet. Unreadable lines are left to the lint.</summary>
    public static async Task<IReadOnlyList<BlindQuestion>> Read(IEnumerable<string> paths, long seed, CancellationToken cancellationToken)
    {
        var questions = new List<QuestionText>();
        foreach (var path in PackFiles.Find(paths))
        {
            questions.AddRange((await PackFiles.Read(path, PackFormat.Trivia, topic: null, cancellationToken)).Entries.Select(entry => entry.Text));
        }

        return [.. questions
            .OrderBy(question => SeededOrder.Of(seed, question.Id))
            .Select(question => new BlindQuestion(
                question.Id, question.Body, BlindSheet.Options(question, seed), BlindSheet.Key(question, seed)))];
    }
}
