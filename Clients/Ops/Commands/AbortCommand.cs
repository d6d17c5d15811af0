using System.CommandLine;
using Spectre.Console;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Commands;

/// <summary><c>ops abort</c>.</summary>
internal static class AbortCommand
{
    public static Command Create(OpsHost host)
    {
        var royale = CommonOptions.Royale();
        var reason = CommonOptions.Reason();
        var yes = CommonOptions.Yes();
        var command = new OpsCommand(
            "abort",
            """
            Ends an event for good, in two steps: says what that means, asks, and ends it.

            Examples:
              ops abort r-2f9c41d0 --reason "power failure in the studio"
              ops abort r-2f9c41d0 --yes
            """)
        {
            royale, reason, yes,
        };
        command.Does(host, async (session, line, cancellationToken) =>
        {
            var id = line.GetRequiredValue(royale);
            var prepare = new AbortRequest { CommandId = OpsSession.NewCommandId(), Reason = line.GetValue(reason) };
            var prepared = await session.Insist(() => session.Api.Ops.Abort(id, prepare, cancellationToken), cancellationToken);
            if (!line.GetValue(yes) && !await Confirmed(session, prepared, cancellationToken))
            {
                return ExitCode.Cancelled;
            }

            var abort = prepare with { CommandId = OpsSession.NewCommandId(), Confirmation = prepared.Confirmation };
            return session.Print(await session.Insist(() => session.Api.Ops.Abort(id, abort, cancellationToken), cancellationToken));
        });
        return command;
    }

    private static async Task<bool> Confirmed(OpsSession session, CommandReply prepared, CancellationToken cancellationToken)
    {
        session.Console.MarkupLineInterpolated($"[yellow]![/] {prepared.Message}");
        if (!session.Console.Profile.Capabilities.Interactive)
        {
            session.Host.Errors.WriteLine("Nobody is here to ask; nothing was ended. Say --yes to end it without asking.");
            return false;
        }

        return await session.Console.PromptAsync(new ConfirmationPrompt("End it?") { DefaultValue = false }, cancellationToken);
    }
}
