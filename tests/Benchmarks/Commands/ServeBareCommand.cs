using System.CommandLine;
using Trivia.Benchmarks.Baselines;

namespace Trivia.Benchmarks.Commands;

/// <summary><c>serve-bare</c>: the bare hub's server process.</summary>
internal static class ServeBareCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Port on loopback; 0 takes a free one." };
        var command = new Command("serve-bare", "Serves the bare hub until the standard input ends.") { port };
        command.SetAction((parsed, cancellationToken) => BareHubServer.Run(parsed.GetValue(port), cancellationToken));
        return command;
    }
}
