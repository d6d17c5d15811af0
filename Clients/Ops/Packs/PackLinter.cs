using Trivia.Grains.Rules.Packs;
using Trivia.Grains.Rules.Questions.Screening;

namespace Trivia.Ops.Packs;

/// <summary>Holds packs against the rules for questions and the rules for packs.</summary>
internal static class PackLinter
{
    /// <summary>Judges a pack, and adds its questions to the known ones.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="known">Questions of packs before this one.</param>
    /// <param name="judged">Is called after each question.</param>
    /// <returns>The report, and the questions without an error.</returns>
    public static (PackReport Report, IReadOnlyList<PackEntry> Sound) Lint(PackContents pack, DuplicateIndex known, Action judged)
    {
        var (notes, sound) = (new List<PackNote>(pack.Unreadable), new List<PackEntry>());
        foreach (var entry in pack.Entries)
        {
            var found = QuestionScreen.Findings(entry.Text, known).Select(finding => Note(entry, finding)).ToList();
            notes.AddRange(found);
            if (!found.Exists(note => note.IsError))
            {
                sound.Add(entry);
                known.Add(entry.Text.Id, entry.Text.Body, entry.Text.Correct);
            }

            judged();
        }

        // Down the file; those of one line in the order in which they were found.
        notes = [.. notes.OrderBy(note => LineOf(note.Place))];
        notes.AddRange(PackBalance.Findings([.. sound.Select(entry => entry.Text)])
            .Select(finding => new PackNote("", NameOf(finding.Rule), finding.Message, IsError: false)));
        return (new PackReport(pack.Name, pack.Entries.Count, sound.Count, notes), sound);
    }

    private static PackNote Note(PackEntry entry, ScreenFinding finding) => new(
        entry.Place, NameOf(finding.Rule), finding.Message, IsError: finding.Rule is not ScreenRule.Stale);

    private static int LineOf(string place) =>
        place.Split(' ', ',') is ["line", var number, ..] && int.TryParse(number, out var line) ? line : 0;

    // GivenAway becomes given-away.
    private static string NameOf<TRule>(TRule rule)
        where TRule : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(rule.ToString());
}
