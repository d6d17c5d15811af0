using System.CommandLine;
using Spectre.Console;
using Trivia.Ops.Shell;
using Trivia.Ops.Views;

namespace Trivia.Ops.Commands;

/// <summary><c>ops audit</c>.</summary>
internal static class AuditCommand
{
    public static Command Create(OpsHost host)
    {
        var offset = new Option<int>("--offset") { Description = "Entries to skip." };
        var limit = new Option<int>("--limit") { Description = "Entries to show, at most 1,000.", DefaultValueFactory = _ => 20 };
        var command = new OpsCommand("audit", "Shows who changed what, when and why, latest first.\n\nExample:\n  ops audit --limit 50") { offset, limit };
        command.Does(host, async (session, line, cancellationToken) =>
        {
            var entries = await session.Api.Ops.GetAudit(line.GetValue(offset), line.GetValue(limit), cancellationToken);
            return session.Print(entries, (console, shown) =>
            {
                var table = new Table().AddColumns("When", "Who", "What", "To what", "Why", "After");
                foreach (var entry in shown)
                {
                    table.Row($"{entry.At:u}", entry.Actor, entry.Action, entry.Subject, entry.Reason, entry.After);
                }

                console.Write(table);
            });
        });
        return command;
    }
}
