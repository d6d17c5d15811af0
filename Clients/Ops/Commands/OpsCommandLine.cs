using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Trivia.Client.Http;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Commands;

/// <summary>The command line as a whole.</summary>
internal static class OpsCommandLine
{
    /// <summary>Parses, carries out, and returns the code for the shell; see <see cref="ExitCode"/>.</summary>
    public static async Task<int> Run(string[] args, OpsHost host)
    {
        var line = Create(host).Parse(args);
        if (line.Errors.Count > 0 && line.Action is ParseErrorAction)
        {
            foreach (var error in line.Errors)
            {
                await host.Errors.WriteLineAsync(error.Message);
            }

            await host.Errors.WriteLineAsync($"See: {string.Join(' ', Names(line.CommandResult))} --help");
            return ExitCode.Usage;
        }

        return await line.InvokeAsync(new InvocationConfiguration { Output = host.Output, Error = host.Errors });
    }

    /// <summary>Makes a command do something, and speak of refusals as every command does.</summary>
    public static void Does(this Command command, OpsHost host, Func<OpsSession, ParseResult, CancellationToken, Task<int>> act) =>
        command.SetAction(async (line, cancellationToken) =>
        {
            var session = new OpsSession(host, line);
            try
            {
                return await act(session, line, cancellationToken);
            }
            catch (TriviaApiException exception)
            {
                return session.Print(exception);
            }
            catch (OperationCanceledException)
            {
                return ExitCode.Cancelled;
            }
        });

    private static IEnumerable<string> Names(CommandResult command) =>
        command.Parent is CommandResult parent ? [.. Names(parent), command.Command.Name] : ["ops"];

    private static RootCommand Create(OpsHost host)
    {
        var root = new RootCommand(
            """
            Schedules, steers and watches quiz battle royales.

            Examples:
              alias ops='dotnet run -v quiet --project Clients/Ops --'
              export TRIVIA_OPERATOR_KEY=$(cat data/keys/operator.key)
              ops schedule --title "Friday night" --in 20m --topic cinema --topic science
              ops status r-2f9c41d0 --watch
              ops abort r-2f9c41d0

            Exit codes: 0 done, 1 refused, 2 wrong command line, 3 no server, 4 not allowed, 130 cancelled.
            """);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        foreach (var option in GlobalOptions.All)
        {
            root.Options.Add(option);
        }

        Command[] commands =
        [
            ScheduleCommand.Create(host),
            ListCommand.Create(host),
            StatusCommand.Create(host),
            SteerCommand.Create(host, "start", "Starts the countdown now.", api => api.Start),
            SteerCommand.Create(host, "pause", "Stops before the next question.", api => api.Pause),
            SteerCommand.Create(host, "resume", "Lets a paused show go on.", api => api.Resume),
            AbortCommand.Create(host),
            VoidCommand.Create(host),
            StandingsCommand.Create(host),
            TopicsCommand.Create(host),
            PacksCommand.Create(host),
            GenerateCommand.Create(host),
            ReelsCommand.Create(host),
            QuestionsCommand.Create(host),
            ReviewCommand.Create(host),
            DatasetCommand.Create(host),
            AuditCommand.Create(host),
            TicketCommand.Create(host),
            TokenCommand.Create(host),
            ProcessCommand.Create(host),
        ];
        foreach (var command in commands)
        {
            root.Subcommands.Add(command);
        }

        return root;
    }
}
