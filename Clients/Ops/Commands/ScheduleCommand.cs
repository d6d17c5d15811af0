using System.CommandLine;
using System.Globalization;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Commands;

/// <summary><c>ops schedule</c>.</summary>
internal static class ScheduleCommand
{
    public static Command Create(OpsHost host)
    {
        var title = new Option<string>("--title") { Description = "The title, 1–80 characters.", Required = true };
        var at = At(host.Time);
        var inSpan = Spans.Option("--in", "When the first question is due, from now: 20m.");
        var now = new Option<bool>("--now") { Description = "As early as can be: registration opens, and the countdown begins." };
        var preset = new Option<string?>("--preset") { Description = "blitz, a show of about five minutes, or classic, of about half an hour." };
        preset.AcceptOnlyFromAmong("blitz", "classic");
        var topics = new Option<string[]>("--topic", "-t")
        {
            Description = "A topic's slug; say it once for each topic. None for all; see: ops topics.",
            AllowMultipleArgumentsPerToken = true,
        };
        var isSealed = new Option<bool>("--sealed") { Description = "Only questions imported at run time, whose answers nobody can look up." };
        var synthetic = new Option<bool>("--synthetic") { Description = "A load test, kept out of whatever is rated." };
        var allowRepeats = new Option<bool>("--allow-repeats") { Description = "May ask what was asked in the last 30 days." };
        var reason = CommonOptions.Reason();
        var settings = new SettingsOptions();
        var command = new OpsCommand(
            "schedule",
            """
            Schedules an event. Its settings are the preset's where you say nothing else.

            Examples:
              ops schedule --title "Friday night" --at 2030-06-01T20:00+02:00
              ops schedule --title "Film quiz" --in 20m --preset classic --topic cinema --capacity 500
              ops schedule --title "Rehearsal" --now --countdown 10s --window 4s --reveal 1s --synthetic --allow-repeats
            """)
        {
            title, at, inSpan, now, preset, topics, isSealed, synthetic, allowRepeats, reason,
        };
        settings.AddTo(command);
        command.Validators.Add(line =>
        {
            var said = new Option[] { at, inSpan, now }.Count(option => line.GetResult(option) is { Implicit: false });
            if (said != 1)
            {
                line.AddError("Say the start once: --at, --in or --now.");
            }
        });
        command.Does(host, async (session, line, cancellationToken) =>
        {
            var request = new ScheduleRequest
            {
                Title = line.GetValue(title),
                StartsAt = line.GetValue(at),
                StartsInMs = Spans.Ms(line.GetValue(inSpan)),
                Now = line.GetValue(now),
                Preset = line.GetValue(preset),
                Settings = settings.Read(line),
                Topics = line.GetValue(topics),
                Sealed = line.GetValue(isSealed),
                Synthetic = line.GetValue(synthetic),
                AllowRepeats = line.GetValue(allowRepeats),
                Reason = line.GetValue(reason),
                CommandId = OpsSession.NewCommandId(),
            };
            return session.Print(await session.Insist(() => session.Api.Ops.Schedule(request, cancellationToken), cancellationToken));
        });
        return command;
    }

    private static Option<DateTimeOffset?> At(TimeProvider time) => new("--at")
    {
        Description = "When the first question is due: 2030-06-01T20:00+02:00, or 20:00 by this machine's clock.",
        CustomParser = result =>
        {
            var text = result.Tokens.Single().Value;
            var now = time.GetLocalNow();
            if (TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var clock))
            {
                var today = new DateTimeOffset(now.Date + clock.ToTimeSpan(), now.Offset);
                return today > now ? today : today.AddDays(1);
            }

            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var moment))
            {
                return moment;
            }

            result.AddError("--at must be a time such as 2030-06-01T20:00+02:00 or 20:00.");
            return null;
        },
    };
}
