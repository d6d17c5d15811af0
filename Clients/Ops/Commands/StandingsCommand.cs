using System.CommandLine;
using Spectre.Console;
using Trivia.Ops.Shell;
using Trivia.Ops.Views;

namespace Trivia.Ops.Commands;

/// <summary><c>ops standings</c>.</summary>
internal static class StandingsCommand
{
    public static Command Create(OpsHost host)
    {
        var royale = CommonOptions.Royale();
        var cut = new Option<int>("--cut") { Description = "The field as this cut saw it; as it is when left out." };
        var offset = new Option<int>("--offset") { Description = "Rows to skip." };
        var limit = new Option<int>("--limit") { Description = "Rows to show, at most 10,000.", DefaultValueFactory = _ => 20 };
        var command = new OpsCommand(
            "standings",
            "Shows the field, best first.\n\nExamples:\n  ops standings r-2f9c41d0\n  ops standings r-2f9c41d0 --cut 2 --limit 10000 --json > cut2.json")
        {
            royale, cut, offset, limit,
        };
        command.Does(host, async (session, line, cancellationToken) =>
        {
            var page = await session.Api.GetStandings(
                line.GetRequiredValue(royale), line.GetValue(cut), line.GetValue(offset), line.GetValue(limit), cancellationToken);
            return session.Print(page, (console, shown) =>
            {
                var table = new Table().AddColumns("Rank", "Name", "Score", "Right", "Time", "Out at cut");
                foreach (var row in shown.Rows)
                {
                    table.Row(
                        $"{row.Rank}",
                        row.Name,
                        $"{row.Score:N0}",
                        $"{row.Correct}",
                        StatusView.Span(row.ElapsedMs),
                        row.OutAtCut == 0 ? "" : $"{row.OutAtCut}");
                }

                console.Write(table);
                console.MarkupLineInterpolated($"{shown.Rows.Count} of {shown.Total}");
            });
        });
        return command;
    }
}
