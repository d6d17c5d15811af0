using System.Text.RegularExpressions;
using Trivia.Grains.Rules.Packs;

namespace Trivia.Ops.Packs;

/// <summary>How a blind reader's answers compare with the key.</summary>
/// <param name="Questions">Questions on the sheet.</param>
/// <param name="Agreed">Answers that are the key, doubted ones included.</param>
/// <param name="Disagreed">Those that are not, with both.</param>
/// <param name="Doubted">Those that the reader was not sure of, with the reason.</param>
/// <param name="Missing">Questions without an answer.</param>
/// <param name="Unknown">Lines that answer no question of the sheet, or one a second time.</param>
internal sealed partial record BlindMarks(
    int Questions,
    int Agreed,
    IReadOnlyList<string> Disagreed,
    IReadOnlyList<string> Doubted,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Unknown)
{
    /// <summary>Whether no question needs another look.</summary>
    public bool IsClear => Disagreed.Count + Doubted.Count + Missing.Count + Unknown.Count == 0;

    /// <summary>Compares.</summary>
    /// <param name="sheet">The questions.</param>
    /// <param name="answers">Lines such as <c>geo-001 B</c> or <c>geo-002 C? why</c>; blank ones are passed over.</param>
    public static BlindMarks Of(IReadOnlyList<BlindQuestion> sheet, IEnumerable<string> answers)
    {
        var open = sheet.ToDictionary(question => question.Id, StringComparer.Ordinal);
        var agreed = 0;
        var (disagreed, doubted, unknown) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var line in answers.Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            if (Answer().Match(line) is not { Success: true } match || !open.Remove(match.Groups["id"].Value, out var question))
            {
                unknown.Add(line.Trim());
                continue;
            }

            var letter = match.Groups["letter"].Value[0];
            if (letter == question.Key)
            {
                agreed++;
            }
            else
            {
                disagreed.Add($"{question.Id}: the reader says {Named(question, letter)}, the key {Named(question, question.Key)}.");
            }

            if (match.Groups["doubt"].Success)
            {
                doubted.Add($"{question.Id}: {match.Groups["why"].Value.Trim()}");
            }
        }

        return new BlindMarks(sheet.Count, agreed, disagreed, doubted, [.. sheet.Select(question => question.Id).Where(open.ContainsKey)], unknown);
    }

    private static string Named(BlindQuestion question, char letter) =>
        $"{letter} ({question.Options[BlindSheet.Letters.IndexOf(letter)]})";

    [GeneratedRegex(@"^\s*(?<id>[a-z0-9-]+)\s+(?<letter>[A-D])(?<doubt>\?)?(?:\s+(?<why>.*))?$")]
    private static partial Regex Answer();
}
