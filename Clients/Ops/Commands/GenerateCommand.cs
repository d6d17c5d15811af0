using System.CommandLine;
using Trivia.Ops.Shell;
using Trivia.Ops.Views;

namespace Trivia.Ops.Commands;

/// <summary><c>ops generate</c>: questions that a model writes.</summary>
internal static class GenerateCommand
{
    public static Command Create(OpsHost host)
    {
        var command = new OpsCommand(
            "generate",
            """
            Has a model write questions, and approves or retires what came. What is generated is a draft until it is approved.

            Examples:
              ops generate ask --theme "Brit-Pop 1990–1999" --count 15
              ops generate questions g-0123456789abcdef01234567
              ops generate approve g-0123456789abcdef01234567 --number 1 --number 4
            """);
        command.Subcommands.Add(GenerateAskCommand.Create(host));
        command.Subcommands.Add(List(host));
        command.Subcommands.Add(Watch(host));
        command.Subcommands.Add(Cancel(host));
        command.Subcommands.Add(Questions(host));
        command.Subcommands.Add(GenerateReviewCommand.Create(host, "approve", "Makes generated questions live.", approve: true));
        command.Subcommands.Add(GenerateReviewCommand.Create(host, "retire", "Takes generated questions out.", approve: false));
        return command;
    }

    /// <summary>The argument that names a job.</summary>
    public static Argument<string> Job() => new("job") { Description = "The job's id; see: ops generate list." };

    private static OpsCommand List(OpsHost host)
    {
        var limit = new Option<int>("--limit") { Description = "The most jobs shown, at most 200.", DefaultValueFactory = _ => 20 };
        var command = new OpsCommand("list", "Lists jobs, latest first.\n\nExample:\n  ops generate list --limit 5") { limit };
        command.Does(host, async (session, line, cancellationToken) => session.Print(
            await session.Api.Ops.Generation.List(line.GetValue(limit), cancellationToken),
            (console, jobs) => console.Write(GenerationView.ListOf(jobs))));
        return command;
    }

    private static OpsCommand Watch(OpsHost host)
    {
        var job = Job();
        var command = new OpsCommand("watch", "Shows a job until it is over.\n\nExample:\n  ops generate watch g-0123456789abcdef01234567") { job };
        command.Does(host, async (session, line, cancellationToken) =>
            await GenerationView.Watch(session, await session.Api.Ops.Generation.Watch(line.GetRequiredValue(job), 0, cancellationToken), cancellationToken));
        return command;
    }

    private static OpsCommand Cancel(OpsHost host)
    {
        var job = Job();
        var command = new OpsCommand("cancel", "Calls a job off; what is in the bank stays.\n\nExample:\n  ops generate cancel g-0123456789abcdef01234567") { job };
        command.Does(host, async (session, line, cancellationToken) => session.Print(
            await session.Insist(() => session.Api.Ops.Generation.Cancel(line.GetRequiredValue(job), cancellationToken), cancellationToken),
            (console, done) => console.Write(GenerationView.Of(done))));
        return command;
    }

    private static OpsCommand Questions(OpsHost host)
    {
        var job = Job();
        var command = new OpsCommand("questions", "Shows what a job brought, with the keys.\n\nExample:\n  ops generate questions g-0123456789abcdef01234567") { job };
        command.Does(host, async (session, line, cancellationToken) => session.Print(
            await session.Api.Ops.Generation.GetQuestions(line.GetRequiredValue(job), cancellationToken),
            (console, questions) => console.Write(GenerationView.ListOf(questions))));
        return command;
    }
}
