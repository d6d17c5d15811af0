using System.CommandLine;
using Spectre.Console;
using Trivia.Ops.Shell;
using Trivia.Ops.Views;

namespace Trivia.Ops.Commands;

/// <summary><c>ops list</c>.</summary>
internal static class ListCommand
{
    public static Command Create(OpsHost host)
    {
        var limit = new Option<int>("--limit") { Description = "The most events shown.", DefaultValueFactory = _ => 20 };
        var command = new OpsCommand("list", "Lists events, latest start first.\n\nExample:\n  ops list --limit 5") { limit };
        command.Does(host, async (session, line, cancellationToken) =>
        {
            var royales = (await session.Api.ListRoyales(cancellationToken)).Take(line.GetValue(limit)).ToList();
            return session.Print(royales, (console, shown) =>
            {
                var table = new Table().AddColumns("Id", "Title", "First question", "Seats", "");
                foreach (var royale in shown)
                {
                    var due = royale.StartsInMs < 0 ? $"{royale.StartsAt:u}" : $"in {StatusView.Span(royale.StartsInMs)}";
                    table.Row(royale.Id, royale.Title, due, $"{royale.Capacity:N0}", royale.Synthetic ? "load test" : "");
                }

                console.Write(table);
            });
        });
        return command;
    }
}
