using System.CommandLine;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Ops.Shell;
using Trivia.Ops.Views;

namespace Trivia.Ops.Commands;

/// <summary><c>ops generate ask</c>.</summary>
internal static class GenerateAskCommand
{
    public static Command Create(OpsHost host)
    {
        var theme = new Option<string>("--theme") { Description = "What the questions are about, at most 100 characters.", Required = true };
        var topic = new Option<string?>("--topic", "-t") { Description = "Slug of their topic; the theme's when left out." };
        var count = new Option<int>("--count", "-n") { Description = "How many, 1 to 50.", DefaultValueFactory = _ => 10 };
        var difficulty = new Option<string>("--difficulty") { Description = "How hard.", DefaultValueFactory = _ => "medium" };
        difficulty.AcceptOnlyFromAmong("easy", "medium", "hard");
        var away = new Option<bool>("--no-watch") { Description = "Don't stay until the job is over." };
        var command = new OpsCommand(
            "ask",
            """
            Asks a model for questions and shows how they come.

            Examples:
              ops generate ask --theme "Brit-Pop 1990–1999" --count 15 --difficulty medium
              ops generate ask --theme "Volcanoes" --topic geography --no-watch --json
            """)
        {
            theme, topic, count, difficulty, away,
        };
        command.Does(host, async (session, line, cancellationToken) =>
        {
            var request = new GenerationRequest
            {
                Theme = line.GetRequiredValue(theme),
                Topic = line.GetValue(topic),
                Count = line.GetValue(count),
                Difficulty = line.GetRequiredValue(difficulty),
                CommandId = OpsSession.NewCommandId(),
            };
            var job = await session.Insist(() => session.Api.Ops.Generation.Ask(request, cancellationToken), cancellationToken);
            return line.GetValue(away)
                ? session.Print(job, (console, shown) => console.Write(GenerationView.Of(shown)))
                : await GenerationView.Watch(session, job, cancellationToken);
        });
        return command;
    }
}
