using System.CommandLine;
using Spectre.Console;
using Trivia.Grains.Rules.Questions.Screening;
using Trivia.Ops.Packs;
using Trivia.Ops.Shell;
using Trivia.Ops.Views;

namespace Trivia.Ops.Commands;

/// <summary><c>ops packs lint</c>.</summary>
internal static class PacksLintCommand
{
    public static Command Create(OpsHost host)
    {
        var paths = PackArguments.Paths();
        var format = PackArguments.Format();
        var strict = new Option<bool>("--strict") { Description = "Refuse packs for advice, too." };
        var command = new OpsCommand(
            "lint",
            """
            Says what is wrong with packs, by line; asks no server. Questions that repeat one another are found across all
            packs given. Returns 1 when something stands against an import.

            Examples:
              ops packs lint packs --strict
              ops packs lint astronomy.jsonl packs
              ops packs lint opentdb.json --format opentdb
            """)
        {
            paths, format, strict,
        };
        command.Does(host, async (session, line, cancellationToken) =>
        {
            var known = new DuplicateIndex();
            var reports = new List<PackReport>();
            foreach (var path in PackFiles.Find(line.GetRequiredValue(paths)))
            {
                var pack = await PackFiles.Read(path, line.GetValue(format), topic: null, cancellationToken);
                reports.Add(PackProgress.Lint(session, pack, known, cancellationToken).Report);
            }

            session.Print(reports, (console, all) =>
            {
                PackReportView.Show(console, all);
                console.WriteLine(
                    $"{all.Sum(report => report.Questions):N0} questions in {all.Count:N0} packs: "
                    + $"{all.Sum(report => report.Notes.Count(note => note.IsError)):N0} errors, "
                    + $"{all.Sum(report => report.Notes.Count(note => !note.IsError)):N0} pieces of advice");
            });
            return reports.Exists(report => report.HasErrors || (line.GetValue(strict) && report.Notes.Count > 0))
                ? ExitCode.Refused
                : ExitCode.Done;
        });
        return command;
    }
}
