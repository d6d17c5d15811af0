using System.Text.Json;

namespace Trivia.Benchmarks.Harness;

/// <summary>
/// The load-generating process of one contender. Takes one-line commands from its standard input (<c>connect</c>,
/// <c>round n</c>) and answers each with one line of JSON; ends with its input.
/// </summary>
internal static class Driver
{
    public static async Task Run(IContender contender, int players, RoundPlan plan, CancellationToken cancellationToken)
    {
        await using (contender)
        {
            var runner = new RoundRunner(contender, players, plan);
            while (await Console.In.ReadLineAsync(cancellationToken) is { } command)
            {
                object answer = command.Split(' ') switch
                {
                    ["connect"] => await runner.Connect(cancellationToken),
                    ["round", var round] => await runner.Run(int.Parse(round), cancellationToken),
                    _ => throw new InvalidOperationException($"Unknown command '{command}'."),
                };
                Console.Out.WriteLine(JsonSerializer.Serialize(answer));
            }
        }
    }
}
