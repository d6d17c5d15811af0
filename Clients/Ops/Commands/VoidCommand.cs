using System.CommandLine;
using Spectre.Console;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Commands;

/// <summary><c>ops void</c>.</summary>
internal static class VoidCommand
{
    private const int NamesShownMax = 20;

    public static Command Create(OpsHost host)
    {
        var royale = CommonOptions.Royale();
        var round = new Argument<int?>("round")
        {
            Description = "The round: the last one revealed. Left out, the current one.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var preview = new Option<bool>("--preview") { Description = "Only say who would return." };
        var reason = CommonOptions.Reason();
        var yes = CommonOptions.Yes();
        var command = new OpsCommand(
            "void",
            """
            Voids a question after its reveal, until the next one opens: it counts for nothing, and whom only its cut removed
            returns. Shows who would return, and asks first.

            Examples:
              ops void r-2f9c41d0 --preview
              ops void r-2f9c41d0 12 --yes --reason "two right answers"
            """)
        {
            royale, round, preview, reason, yes,
        };
        command.Does(host, async (session, line, cancellationToken) =>
        {
            var id = line.GetRequiredValue(royale);
            var request = new VoidQuestionRequest
            {
                Round = line.GetValue(round) ?? (await session.Api.Ops.GetStatus(id, cancellationToken)).Round,
                Preview = true,
                CommandId = OpsSession.NewCommandId(),
                Reason = line.GetValue(reason),
            };
            var look = await session.Api.Ops.Void(id, request, cancellationToken);
            if (line.GetValue(preview))
            {
                return session.Print(look, Show);
            }

            if (!line.GetValue(yes) && !await Confirmed(session, look, cancellationToken))
            {
                return ExitCode.Cancelled;
            }

            request = request with { Preview = false, CommandId = OpsSession.NewCommandId() };
            return session.Print(await session.Insist(() => session.Api.Ops.Void(id, request, cancellationToken), cancellationToken), Show);
        });
        return command;
    }

    private static async Task<bool> Confirmed(OpsSession session, VoidQuestionReply look, CancellationToken cancellationToken)
    {
        Show(session.Console, look);
        if (!session.Console.Profile.Capabilities.Interactive)
        {
            session.Host.Errors.WriteLine("Nobody is here to ask; nothing was voided. Say --yes to void it without asking.");
            return false;
        }

        return await session.Console.PromptAsync(new ConfirmationPrompt("Void it?") { DefaultValue = false }, cancellationToken);
    }

    private static void Show(IAnsiConsole console, VoidQuestionReply reply)
    {
        var (would, returns) = reply.Preview ? ("would be voided", "would return") : ("is void", "return");
        console.MarkupLineInterpolated($"Round {reply.Round} of {reply.Royale} {would}; {reply.ReturningCount} players {returns}.");
        foreach (var player in reply.Returning.Take(NamesShownMax))
        {
            console.MarkupLineInterpolated($"  {player}");
        }

        if (reply.ReturningCount > NamesShownMax)
        {
            console.MarkupLineInterpolated($"  … and {reply.ReturningCount - NamesShownMax} more; --json lists up to 1,000");
        }
    }
}
