using System.CommandLine;
using Trivia.Benchmarks.Harness;
using Trivia.Fleet.Sockets;

namespace Trivia.Benchmarks.Commands;

/// <summary><c>drive</c>: the load generator of one contender; started by <c>royale</c>, not by people.</summary>
internal static class DriveCommand
{
    public static Command Create()
    {
        var contender = new Option<string>("--contender") { Required = true };
        contender.AcceptOnlyFromAmong([.. Contenders.Names]);
        var players = SharedOptions.Players();
        var mode = SharedOptions.Mode();
        var window = SharedOptions.WindowMs();
        var seed = SharedOptions.Seed();
        var command = new Command("drive", "Drives one contender by commands on the standard input.")
        {
            contender, players, mode, window, seed,
        };
        command.Hidden = true;
        command.SetAction((parsed, cancellationToken) =>
        {
            SocketEngine.RunCallbacksInline();
            var plan = SharedOptions.Plan(parsed, mode, window, seed);
            var count = parsed.GetValue(players);
            return Driver.Run(
                Contenders.Create(parsed.GetValue(contender)!, count, plan), count, plan, cancellationToken);
        });
        return command;
    }
}
