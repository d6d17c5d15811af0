using System.CommandLine;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Ops.Shell;
using Trivia.Ops.Views;

namespace Trivia.Ops.Commands;

/// <summary><c>ops review</c>: questions that players flagged.</summary>
internal static class ReviewCommand
{
    public static Command Create(OpsHost host)
    {
        var command = new OpsCommand(
            "review",
            """
            Decides on questions that players flagged. Those who flagged are told what became of it.

            Examples:
              ops review list
              ops review show geo-001
              ops review fix geo-001 --correct "Oslo" --reason "the marked option was wrong"
            """);
        command.Subcommands.Add(List(host));
        command.Subcommands.Add(Show(host));
        command.Subcommands.Add(Decide(host, "approve", "Finds nothing wrong with a question: it is live, and the flags are rejected."));
        command.Subcommands.Add(Decide(host, "retire", "Takes a question out for good: the flags are upheld."));
        command.Subcommands.Add(Fix(host));
        return command;
    }

    private static Argument<string> Question() => new("question") { Description = "The question's id; see: ops review list." };

    private static OpsCommand List(OpsHost host)
    {
        var offset = new Option<int>("--offset") { Description = "Questions to skip." };
        var limit = new Option<int>("--limit") { Description = "Questions to show, at most 200.", DefaultValueFactory = _ => 50 };
        var command = new OpsCommand("list", "Lists questions that wait for a decision.\n\nExample:\n  ops review list --limit 20") { offset, limit };
        command.Does(host, async (session, line, cancellationToken) => session.Print(
            await session.Api.Ops.Questions.ListReviews(line.GetValue(offset), line.GetValue(limit), cancellationToken),
            (console, page) => console.Write(QuestionView.ListOf(page))));
        return command;
    }

    private static OpsCommand Show(OpsHost host)
    {
        var question = Question();
        var command = new OpsCommand("show", "Shows a question with its key, what players say of it, and its trail.\n\nExample:\n  ops review show geo-001") { question };
        command.Does(host, async (session, line, cancellationToken) => session.Print(
            await session.Api.Ops.Questions.Get(line.GetRequiredValue(question), cancellationToken),
            (console, shown) => console.Write(QuestionView.Of(shown))));
        return command;
    }

    private static OpsCommand Decide(OpsHost host, string name, string help)
    {
        var (question, reason) = (Question(), CommonOptions.Reason());
        var command = new OpsCommand(name, $"{help}\n\nExample:\n  ops review {name} geo-001 --reason \"looked it up\"") { question, reason };
        command.Does(host, (session, line, cancellationToken) => Send(
            session, line.GetRequiredValue(question), new QuestionReviewRequest { Verdict = name, Reason = line.GetValue(reason) }, cancellationToken));
        return command;
    }

    private static OpsCommand Fix(OpsHost host)
    {
        var (question, reason) = (Question(), CommonOptions.Reason());
        var body = new Option<string?>("--body") { Description = "The text. What is left out stays." };
        var correct = new Option<string?>("--correct") { Description = "The right option." };
        var wrong = new Option<string[]>("--wrong") { Description = "A wrong option; give all three." };
        var explanation = new Option<string?>("--explanation") { Description = "Why." };
        var source = new Option<string?>("--source") { Description = "Where it can be looked up." };
        var command = new OpsCommand(
            "fix", "Changes a question: it is live as its next version, and the flags are upheld.\n\nExample:\n  ops review fix geo-001 --correct Oslo")
        {
            question, body, correct, wrong, explanation, source, reason,
        };
        command.Does(host, (session, line, cancellationToken) => Send(
            session,
            line.GetRequiredValue(question),
            new QuestionReviewRequest
            {
                Verdict = "fix",
                Body = line.GetValue(body),
                Correct = line.GetValue(correct),
                Distractors = line.GetValue(wrong) is { Length: > 0 } options ? options : null,
                Explanation = line.GetValue(explanation),
                Source = line.GetValue(source),
                Reason = line.GetValue(reason),
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> Send(OpsSession session, string question, QuestionReviewRequest request, CancellationToken cancellationToken)
    {
        var command = request with { CommandId = OpsSession.NewCommandId() };
        var reply = await session.Insist(() => session.Api.Ops.Questions.Review(question, command, cancellationToken), cancellationToken);
        return session.Print(reply, (console, shown) => console.Write(QuestionView.Of(shown)));
    }
}
