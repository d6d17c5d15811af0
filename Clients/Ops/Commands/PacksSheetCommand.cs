using System.CommandLine;
using Spectre.Console;
using Trivia.Grains.Rules.Packs;
using Trivia.Ops.Packs;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Commands;

/// <summary><c>ops packs sheet</c>: what a blind reader gets.</summary>
internal static class PacksSheetCommand
{
    public static Command Create(OpsHost host)
    {
        var paths = PackArguments.Paths();
        var seed = PackArguments.Seed();
        var command = new OpsCommand(
            "sheet",
            """
            Prints questions without their key, in an order that the seed decides, for someone to answer from the options
            alone. Answer with a file of lines such as “geo-001 B”, a “?” behind the letter for a doubt and words behind that
            for its reason; then: ops packs mark.

            Example:
              ops packs sheet packs --seed 7 > sheet.txt
            """)
        {
            paths, seed,
        };
        command.Does(host, async (session, line, cancellationToken) =>
        {
            var questions = await BlindQuestions.Read(line.GetRequiredValue(paths), line.GetValue(seed), cancellationToken);
            return session.Print(questions, (_, all) =>
            {
                foreach (var question in all)
                {
                    var options = question.Options.Select((option, place) => $"{BlindSheet.Letters[place]}) {option}");
                    session.Host.Output.WriteLine($"{question.Id}  {question.Body}\n    {string.Join("   ", options)}");
                }
            });
        });
        return command;
    }
}
