using System.CommandLine;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Commands;

/// <summary><c>ops token</c>.</summary>
internal static class TokenCommand
{
    public static Command Create(OpsHost host)
    {
        var name = new Option<string>("--name") { Description = "Whom it is for; the audit trail will say so.", Required = true };
        var role = new Option<string>("--role") { Description = "viewer, content, operator or admin.", Required = true };
        role.AcceptOnlyFromAmong("viewer", "content", "operator", "admin");
        var lifetime = Spans.Option("--for", "How long it is good; twelve hours when left out.");
        var reason = CommonOptions.Reason();
        var command = new OpsCommand(
            "token",
            """
            Makes a token for a member of staff; takes an admin. Prints the token alone. It cannot be shown again.

            Example:
              ops token --name Grace --role operator --for 12h
            """)
        {
            name, role, lifetime, reason,
        };
        command.Does(host, async (session, line, cancellationToken) =>
        {
            var request = new StaffTokenRequest
            {
                Name = line.GetValue(name),
                Role = line.GetValue(role),
                LifetimeHours = line.GetValue(lifetime) is { } span ? (int)Math.Ceiling(span.TotalHours) : null,
                Reason = line.GetValue(reason),
            };
            var reply = await session.Api.Ops.MakeToken(request, cancellationToken);
            return session.Print(reply, (_, made) => session.Host.Output.WriteLine(made.Token));
        });
        return command;
    }
}
