using System.CommandLine;
using Trivia.Benchmarks.Harness;

namespace Trivia.Benchmarks.Commands;

/// <summary>Options of several commands.</summary>
internal static class SharedOptions
{
    public static Option<int> Players() =>
        new("--players") { Description = "Connections a contender.", DefaultValueFactory = _ => 10_000 };

    public static Option<RoundMode> Mode() => new("--mode")
    {
        Description = "Full: question, answers, acknowledgements. Broadcast: only the question. Echo: only the rest.",
        DefaultValueFactory = _ => RoundMode.Full,
    };

    public static Option<int> WindowMs() =>
        new("--window-ms") { Description = "Time over which answers are spread.", DefaultValueFactory = _ => 1000 };

    public static Option<int> Seed() =>
        new("--seed") { Description = "Order in which players answer.", DefaultValueFactory = _ => 1 };

    public static Option<int> Rounds() => new("--rounds") { Description = "Measured rounds.", DefaultValueFactory = _ => 20 };

    public static Option<int> Warmup() => new("--warmup") { Description = "Rounds run before.", DefaultValueFactory = _ => 5 };

    public static Option<FileInfo?> Json() => new("--json") { Description = "File for the whole report." };

    public static RoundPlan Plan(ParseResult parsed, Option<RoundMode> mode, Option<int> windowMs, Option<int> seed) =>
        new(parsed.GetValue(mode), TimeSpan.FromMilliseconds(parsed.GetValue(windowMs)), parsed.GetValue(seed));
}
