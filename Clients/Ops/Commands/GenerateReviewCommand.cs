using System.CommandLine;
using Spectre.Console;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Commands;

/// <summary><c>ops generate approve</c> and <c>ops generate retire</c>.</summary>
internal static class GenerateReviewCommand
{
    public static Command Create(OpsHost host, string name, string help, bool approve)
    {
        var job = GenerateCommand.Job();
        var number = new Option<int[]>("--number") { Description = "A question's number within the job; may be repeated. All that wait when left out." };
        var reason = CommonOptions.Reason();
        var command = new OpsCommand(name, $"{help}\n\nExample:\n  ops generate {name} g-0123456789abcdef01234567 --number 2") { job, number, reason };
        command.Does(host, async (session, line, cancellationToken) =>
        {
            var request = new ReviewRequest
            {
                Approve = approve,
                Numbers = line.GetValue(number) is { Length: > 0 } numbers ? numbers : null,
                CommandId = OpsSession.NewCommandId(),
                Reason = line.GetValue(reason),
            };
            var id = line.GetRequiredValue(job);
            var reply = await session.Insist(() => session.Api.Ops.Generation.Review(id, request, cancellationToken), cancellationToken);
            return session.Print(reply, (console, done) =>
                console.MarkupLineInterpolated($"[green]✓[/] {done.Changed.Count} questions {(approve ? "are live" : "are retired")}"));
        });
        return command;
    }
}
