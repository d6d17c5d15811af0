using System.CommandLine;
using Trivia.Client.Http;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Commands;

/// <summary><c>ops start</c>, <c>ops pause</c> and <c>ops resume</c>.</summary>
internal static class SteerCommand
{
    public static Command Create(
        OpsHost host,
        string name,
        string description,
        Func<OpsApi, Func<string, CommandRequest?, CancellationToken, Task<CommandReply>>> verb)
    {
        var royale = CommonOptions.Royale();
        var reason = CommonOptions.Reason();
        var command = new OpsCommand(name, $"{description}\n\nExample:\n  ops {name} r-2f9c41d0 --reason \"as planned\"") { royale, reason };
        command.Does(host, async (session, line, cancellationToken) =>
        {
            var request = new CommandRequest { CommandId = OpsSession.NewCommandId(), Reason = line.GetValue(reason) };
            return session.Print(await session.Insist(
                () => verb(session.Api.Ops)(line.GetRequiredValue(royale), request, cancellationToken), cancellationToken));
        });
        return command;
    }
}
