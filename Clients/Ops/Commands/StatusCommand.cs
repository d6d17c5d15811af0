using System.CommandLine;
using Spectre.Console;
using Trivia.Client.Http;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Ops.Shell;
using Trivia.Ops.Views;

namespace Trivia.Ops.Commands;

/// <summary><c>ops status</c>.</summary>
internal static class StatusCommand
{
    private static readonly TimeSpan EveryByDefault = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan EveryMin = TimeSpan.FromMilliseconds(200);

    public static Command Create(OpsHost host)
    {
        var royale = CommonOptions.Royale();
        var watch = new Option<bool>("--watch", "-w") { Description = "Stay, and show it anew until the event is over." };
        var every = Spans.Option("--every", "How often to look, with --watch; every second when left out.");
        var command = new OpsCommand(
            "status",
            """
            Shows an event: phase, round, alive, cut line, next deadline, gateways, cuts.

            Examples:
              ops status r-2f9c41d0
              ops status r-2f9c41d0 --watch --every 500ms
              ops status r-2f9c41d0 --json | jq .alive
            """)
        {
            royale, watch, every,
        };
        command.Does(host, async (session, line, cancellationToken) =>
        {
            var id = line.GetRequiredValue(royale);
            var status = await session.Api.Ops.GetStatus(id, cancellationToken);
            if (!line.GetValue(watch))
            {
                return session.Print(status, (console, shown) => console.Write(StatusView.Of(shown)));
            }

            var span = line.GetValue(every) ?? EveryByDefault;
            await Watch(session, status, span < EveryMin ? EveryMin : span, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task Watch(OpsSession session, StatusReply status, TimeSpan every, CancellationToken cancellationToken)
    {
        if (session.IsJson)
        {
            await Follow(session, status, every, shown => session.Print(shown, static (_, _) => { }), cancellationToken);
            return;
        }

        await session.Console.Live(StatusView.Of(status)).StartAsync(live =>
            Follow(session, status, every, shown => live.UpdateTarget(StatusView.Of(shown)), cancellationToken));
    }

    private static async Task Follow(
        OpsSession session, StatusReply status, TimeSpan every, Action<StatusReply> show, CancellationToken cancellationToken)
    {
        while (true)
        {
            show(status);
            if (status.Phase is "finished" or "aborted")
            {
                return;
            }

            await Task.Delay(every, session.Host.Time, cancellationToken);
            try
            {
                status = await session.Api.Ops.GetStatus(status.Id, cancellationToken);
            }
            catch (TriviaApiException exception) when (exception.Status is null or >= System.Net.HttpStatusCode.InternalServerError)
            {
                // A watch goes on through an outage, and says so.
                status = status with { Alert = $"{session.Host.Time.GetLocalNow():HH:mm:ss}: {exception.Message}" };
            }
        }
    }
}
