using System.CommandLine;
using Spectre.Console;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Commands;

/// <summary><c>ops import</c>.</summary>
internal static class ImportCommand
{
    public static Command Create(OpsHost host)
    {
        var file = new Argument<FileInfo>("file") { Description = "JSON Lines, one question a line, as packs/README.md describes them." };
        file.AcceptExistingOnly();
        var synthetic = new Option<bool>("--synthetic") { Description = "The pack's topics are for load tests only." };
        var reason = CommonOptions.Reason();
        var command = new OpsCommand(
            "import",
            """
            Imports a pack of questions: all of it, or nothing, and then says what is wrong, by line. The same pack again
            changes nothing.

            Examples:
              ops import packs/astronomy.jsonl
              ops import load-test.jsonl --synthetic
            """)
        {
            file, synthetic, reason,
        };
        command.Does(host, async (session, line, cancellationToken) =>
        {
            await using var pack = line.GetRequiredValue(file).OpenRead();
            var reply = await session.Api.Ops.ImportPack(pack, line.GetValue(synthetic), line.GetValue(reason), cancellationToken);
            return session.Print(reply, (console, done) =>
                console.MarkupLineInterpolated($"[green]✓[/] {done.Imported} questions in {string.Join(", ", done.Topics)}"));
        });
        return command;
    }
}
