using Spectre.Console;
using Trivia.Ops.Packs;

namespace Trivia.Ops.Views;

/// <summary>Shows what the lint says.</summary>
internal static class PackReportView
{
    /// <summary>Most notes shown of one file; the last line counts the others.</summary>
    private const int NotesMax = 200;

    public static void Show(IAnsiConsole console, IReadOnlyCollection<PackReport> reports)
    {
        foreach (var report in reports)
        {
            var mark = report.HasErrors ? "[red]✗[/]" : report.Notes.Count > 0 ? "[yellow]![/]" : "[green]✓[/]";
            console.MarkupLine($"{mark} {Markup.Escape(report.Name)}: {report.Questions:N0} questions, {report.Sound:N0} sound");
            foreach (var note in report.Notes.Take(NotesMax))
            {
                var place = note.Place.Length > 0 ? note.Place : "pack";
                console.WriteLine($"  {place}: {note.Rule}{(note.IsError ? "" : " (advice)")}: {note.Message}");
            }

            if (report.Notes.Count > NotesMax)
            {
                console.WriteLine($"  and {report.Notes.Count - NotesMax:N0} more");
            }
        }
    }
}
