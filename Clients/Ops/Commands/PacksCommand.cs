using Trivia.Ops.Shell;

namespace Trivia.Ops.Commands;

/// <summary><c>ops packs</c>.</summary>
internal static class PacksCommand
{
    public static OpsCommand Create(OpsHost host) => new(
        "packs",
        """
        Checks packs of questions, imports them, and has them read blind.

        Examples:
          ops packs lint packs
          ops packs import astronomy.jsonl --against packs --dry-run
          ops packs import opentdb.json --format opentdb --topic mixed
          ops packs sheet packs/food.jsonl --seed 7
        """)
    {
        PacksLintCommand.Create(host),
        PacksImportCommand.Create(host),
        PacksSheetCommand.Create(host),
        PacksMarkCommand.Create(host),
    };
}
