using System.CommandLine;
using Trivia.Ops.Shell;
using Trivia.Ops.Views;

namespace Trivia.Ops.Commands;

/// <summary><c>ops questions</c>: the bank.</summary>
internal static class QuestionsCommand
{
    public static Command Create(OpsHost host)
    {
        var command = new OpsCommand(
            "questions",
            """
            Pages through a topic's questions, and searches in them. What is decided on one goes by: ops review.

            Examples:
              ops questions list cinema --search "Kurosawa"
              ops questions list cinema --status retired
            """);
        command.Subcommands.Add(List(host));
        return command;
    }

    private static OpsCommand List(OpsHost host)
    {
        var topic = new Argument<string>("topic") { Description = "The topic's slug; see: ops topics." };
        var search = new Option<string>("--search") { Description = "Words that the question has.", DefaultValueFactory = _ => "" };
        var status = new Option<string>("--status") { Description = "live or retired.", DefaultValueFactory = _ => "live" };
        var offset = new Option<int>("--offset") { Description = "Questions to skip." };
        var limit = new Option<int>("--limit") { Description = "Questions to show, at most 200.", DefaultValueFactory = _ => 50 };
        var command = new OpsCommand("list", "Lists questions with their keys, best quality first.\n\nExample:\n  ops questions list cinema --limit 20")
        {
            topic, search, status, offset, limit,
        };
        command.Does(host, async (session, line, cancellationToken) => session.Print(
            await session.Api.Ops.Questions.List(
                line.GetRequiredValue(topic), line.GetValue(status)!, line.GetValue(search)!, line.GetValue(offset), line.GetValue(limit), cancellationToken),
            (console, page) => console.Write(QuestionView.ListOf(page))));
        return command;
    }
}
