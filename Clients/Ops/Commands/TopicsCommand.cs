using System.CommandLine;
using Spectre.Console;
using Trivia.Ops.Shell;
using Trivia.Ops.Views;

namespace Trivia.Ops.Commands;

/// <summary><c>ops topics</c>.</summary>
internal static class TopicsCommand
{
    public static Command Create(OpsHost host)
    {
        var command = new OpsCommand("topics", "Lists topics and how many questions they hold.\n\nExample:\n  ops topics");
        command.Does(host, async (session, _, cancellationToken) =>
            session.Print(await session.Api.Ops.ListTopics(cancellationToken), (console, topics) =>
            {
                var table = new Table().AddColumns("Slug", "Name", "Questions", "");
                foreach (var topic in topics)
                {
                    table.Row(topic.Slug, topic.Name, $"{topic.Questions:N0}", topic.Synthetic ? "load test" : "");
                }

                console.Write(table);
            }));
        return command;
    }
}
