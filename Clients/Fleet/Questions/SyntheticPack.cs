using System.Globalization;
using System.Text;
using System.Text.Json;
using Trivia.Fleet.Players;

namespace Trivia.Fleet.Questions;

/// <summary>
/// Questions that only a fleet is asked: sums, so that no question bank is touched, no answer key has to be read from
/// the server, and every process of a fleet has the same ones. Difficulties follow the starter pack.
/// </summary>
internal sealed class SyntheticPack
{
    private readonly Dictionary<string, SyntheticQuestion> byBody;

    private SyntheticPack(string topic, IReadOnlyList<SyntheticQuestion> questions)
    {
        Topic = topic;
        Questions = questions;
        byBody = questions.ToDictionary(question => question.Body, StringComparer.Ordinal);
    }

    /// <summary>Slug of the topic.</summary>
    public string Topic { get; }

    /// <summary>The questions.</summary>
    public IReadOnlyList<SyntheticQuestion> Questions { get; }

    /// <summary>Makes the pack of a seed. A larger pack of the same seed begins with the same questions.</summary>
    public static SyntheticPack Make(int seed, int count)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"synthetic-{unchecked((uint)seed):x8}");
        var difficulties = StarterDifficulties.Sorted;
        return new SyntheticPack(name, [.. Enumerable.Range(0, count).Select(number => MakeOne(seed, name, number, difficulties))]);
    }

    /// <summary>The question with a text; null when it is not of this pack.</summary>
    public SyntheticQuestion? Find(string body) => byBody.GetValueOrDefault(body);

    /// <summary>The pack as the API imports it.</summary>
    public string ToJsonLines()
    {
        var lines = new StringBuilder();
        foreach (var question in Questions)
        {
            lines.Append(JsonSerializer.Serialize(new
            {
                id = question.Id,
                topic = Topic,
                body = question.Body,
                correct = question.Correct,
                distractors = question.Distractors,
                difficulty = question.Difficulty,
            })).Append('\n');
        }

        return lines.ToString();
    }

    private static SyntheticQuestion MakeOne(int seed, string name, int number, IReadOnlyList<int> difficulties)
    {
        var dice = new Dice(seed, DicePurpose.Arithmetic, number);
        int left = 100 + dice.Below(900), right = 100 + dice.Below(900);
        int[] misses = [10, -10, 100];
        var difficulty = difficulties[new Dice(seed, DicePurpose.Difficulty, number).Below(difficulties.Count)];
        return new SyntheticQuestion(
            number,
            string.Create(CultureInfo.InvariantCulture, $"{name}-{number:0000}"),
            string.Create(CultureInfo.InvariantCulture, $"Load test {number + 1}: what is {left} plus {right}?"),
            Text(left + right),
            [.. misses.Select(miss => Text(left + right + miss))],
            difficulty);
    }

    private static string Text(int sum) => sum.ToString(CultureInfo.InvariantCulture);
}
