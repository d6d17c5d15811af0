using System.CommandLine;
using Spectre.Console;
using Trivia.Ops.Packs;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Commands;

/// <summary><c>ops packs mark</c>: compares a blind reader's answers with the key.</summary>
internal static class PacksMarkCommand
{
    public static Command Create(OpsHost host)
    {
        var answers = new Argument<FileInfo>("answers") { Description = "Lines such as “geo-001 B” or “geo-002 C? two could be right”." };
        answers.AcceptExistingOnly();
        var paths = PackArguments.Paths();
        var seed = PackArguments.Seed();
        var command = new OpsCommand(
            "mark",
            """
            Compares the answers to a sheet with the key: what agrees, what does not, what was doubted, what is missing.
            Returns 1 when a question needs another look. The seed must be that of the sheet.

            Example:
              ops packs mark answers.txt packs --seed 7
            """)
        {
            answers, paths, seed,
        };
        command.Does(host, async (session, line, cancellationToken) =>
        {
            var questions = await BlindQuestions.Read(line.GetRequiredValue(paths), line.GetValue(seed), cancellationToken);
            var marks = BlindMarks.Of(questions, await File.ReadAllLinesAsync(line.GetRequiredValue(answers).FullName, cancellationToken));
            session.Print(marks, Show);
            return marks.IsClear ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static void Show(IAnsiConsole console, BlindMarks marks)
    {
        console.WriteLine(
            $"{marks.Questions:N0} questions: {marks.Agreed:N0} agree, {marks.Disagreed.Count:N0} disagree, {marks.Doubted.Count:N0} doubted, "
            + $"{marks.Missing.Count:N0} not answered, {marks.Unknown.Count:N0} lines of no question");
        foreach (var (title, list) in new[]
        {
            ("Disagree", marks.Disagreed), ("Doubted", marks.Doubted), ("Not answered", marks.Missing), ("No question", marks.Unknown),
        })
        {
            foreach (var item in list)
            {
                console.WriteLine($"{title}: {item}");
            }
        }
    }
}
