using System.CommandLine;
using Trivia.Fleet.Crews;

namespace Trivia.Fleet.Commands;

/// <summary><c>crew</c>: one process of a large fleet. Started by <c>royale</c>, which talks to it.</summary>
internal static class CrewCommand
{
    public static Command Create()
    {
        // Which of how many is in the order, too; here it is for people who look at the list of processes.
        var child = new Option<string>("--child") { Description = "Which process this is, e.g. 2/7." };
        var command = new Command("crew", "One process of a large fleet; started by royale.") { child };
        command.Hidden = true;
        command.SetAction(async (_, cancellationToken) =>
        {
            using var host = new CrewHost(Console.In, Console.Out, TimeProvider.System);
            await host.Run(cancellationToken);
            return ExitCodes.Fine;
        });
        return command;
    }
}
