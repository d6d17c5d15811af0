using System.CommandLine;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Commands;

/// <summary><c>ops ticket</c>.</summary>
internal static class TicketCommand
{
    public static Command Create(OpsHost host)
    {
        var players = new Option<int>("--players") { Description = "The most simulated players that it lets in.", Required = true };
        var lifetime = Spans.Option("--for", "How long it is good, at most 24h; an hour when left out.");
        var reason = CommonOptions.Reason();
        var command = new OpsCommand(
            "ticket",
            """
            Makes a load-test ticket: it lifts the limits on sign-ins and seats from one address. Prints the ticket alone, so
            that a script can take it.

            Example:
              TICKET=$(ops ticket --players 10000 --for 2h)
            """)
        {
            players, lifetime, reason,
        };
        command.Does(host, async (session, line, cancellationToken) =>
        {
            var request = new TicketRequest
            {
                Players = line.GetValue(players),
                LifetimeMinutes = line.GetValue(lifetime) is { } span ? (int)Math.Ceiling(span.TotalMinutes) : null,
                Reason = line.GetValue(reason),
            };
            var reply = await session.Api.Ops.MakeTicket(request, cancellationToken);
            return session.Print(reply, (_, made) => session.Host.Output.WriteLine(made.Ticket));
        });
        return command;
    }
}
