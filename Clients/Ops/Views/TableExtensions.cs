using Spectre.Console;

namespace Trivia.Ops.Views;

/// <summary>Tables of plain text: whatever came from outside is shown, never read as markup.</summary>
internal static class TableExtensions
{
    public static Table Row(this Table table, params IReadOnlyList<string> cells)
    {
        table.AddRow(cells.Select(cell => new Text(cell)));
        return table;
    }
}
