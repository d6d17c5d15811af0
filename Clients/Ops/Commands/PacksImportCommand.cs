using System.CommandLine;
using Spectre.Console;
using Trivia.Client.Http;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Questions.Screening;
using Trivia.Ops.Packs;
using Trivia.Ops.Shell;
using Trivia.Ops.Views;

namespace Trivia.Ops.Commands;

/// <summary><c>ops packs import</c>: the lint, the server's own check, and only then the import.</summary>
internal static class PacksImportCommand
{
    public static Command Create(OpsHost host)
    {
        var file = new Argument<FileInfo>("file") { Description = "The pack." };
        file.AcceptExistingOnly();
        var format = PackArguments.Format();
        var topic = new Option<string?>("--topic") { Description = "With --format opentdb: the topic of all questions, instead of one a category." };
        var against = new Option<string[]>("--against")
        {
            Description = "Packs and folders whose questions this one must not repeat.",
            AllowMultipleArgumentsPerToken = true,
        };
        var skipBad = new Option<bool>("--skip-bad") { Description = "Leave out questions with an error and import the others." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Check everything, here and on the server, and import nothing." };
        var synthetic = new Option<bool>("--synthetic") { Description = "The pack's topics are for load tests only." };
        var reason = CommonOptions.Reason();
        var command = new OpsCommand(
            "import",
            """
            Imports a pack of questions: all of it, or nothing, and says what is wrong, by line. First it is linted here and
            checked by the server; --dry-run ends there. The same pack again changes nothing.

            Examples:
              ops packs import astronomy.jsonl --against packs --dry-run
              ops packs import opentdb.json --format opentdb --topic mixed --skip-bad
              ops packs import load-test.jsonl --synthetic
            """)
        {
            file, format, topic, against, skipBad, dryRun, synthetic, reason,
        };
        command.Does(host, async (session, line, cancellationToken) =>
        {
            var known = await Known(line.GetValue(against) ?? [], cancellationToken);
            var pack = await PackFiles.Read(
                line.GetRequiredValue(file).FullName, line.GetValue(format), line.GetValue(topic), cancellationToken);
            var (report, sound) = PackProgress.Lint(session, pack, known, cancellationToken);
            if (sound.Count == 0 || (report.HasErrors && !line.GetValue(skipBad)))
            {
                session.Print(new PackImport(report, null), Show);
                return ExitCode.Refused;
            }

            Task<ImportReply> Send(bool dry) => Import(session, sound, line.GetValue(synthetic), line.GetValue(reason), dry, cancellationToken);
            try
            {
                var reply = await PackProgress.Wait(session, "The server checks the pack", () => Send(dry: true));
                if (!line.GetValue(dryRun))
                {
                    reply = await PackProgress.Wait(session, $"Importing {sound.Count:N0} questions", () => Send(dry: false));
                }

                return session.Print(new PackImport(report, reply), Show);
            }
            catch (TriviaApiException exception)
            {
                return session.Print(exception.At(sound));
            }
        });
        return command;
    }

    private static async Task<DuplicateIndex> Known(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var known = new DuplicateIndex();
        foreach (var path in PackFiles.Find(paths))
        {
            foreach (var (_, text) in (await PackFiles.Read(path, PackFormat.Trivia, topic: null, cancellationToken)).Entries)
            {
                known.Add(text.Id, text.Body, text.Correct);
            }
        }

        return known;
    }

    private static async Task<ImportReply> Import(
        OpsSession session, IEnumerable<PackEntry> sound, bool synthetic, string? reason, bool dryRun, CancellationToken cancellationToken)
    {
        await using var lines = PackWriter.Write(sound.Select(entry => entry.Text));
        return await session.Api.Ops.ImportPack(lines, synthetic, reason, dryRun, cancellationToken);
    }

    private static void Show(IAnsiConsole console, PackImport done)
    {
        PackReportView.Show(console, [done.Report]);
        if (done.Reply is not { } reply)
        {
            console.WriteLine("Nothing was imported. Mend the questions named, or leave them out with --skip-bad.");
        }
        else if (reply.DryRun)
        {
            console.WriteLine($"Nothing was imported: {done.Report.Sound:N0} of {done.Report.Questions:N0} questions would be, in {string.Join(", ", reply.Topics)}.");
        }
        else
        {
            console.MarkupLineInterpolated($"[green]✓[/] {reply.Imported:N0} questions in {string.Join(", ", reply.Topics)}");
        }
    }
}
