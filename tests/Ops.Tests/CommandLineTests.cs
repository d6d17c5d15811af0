using Trivia.Ops.Shell;

namespace Trivia.Ops.Tests;

public sealed class CommandLineTests
{
    public static TheoryData<string> Commands =>
    [
        "schedule", "list", "status", "start", "pause", "resume", "abort", "void", "standings", "topics", "packs", "audit",
        "ticket", "token", "process",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_OfEachCommand_HasAnExampleOfIt(string command)
    {
        using var run = new OpsRun();

        (await run.Run(command, "--help")).ShouldBe(ExitCode.Done);

        run.Output.ToString().ShouldContain("Example");
        run.Output.ToString().ShouldContain($"ops {command}");
    }

    [Fact]
    public async Task Help_OfTheWhole_NamesEveryCommandWithoutTheirExamples()
    {
        using var run = new OpsRun();

        (await run.Run("--help")).ShouldBe(ExitCode.Done);

        Commands.ShouldAllBe(command => run.Output.ToString().Contains(command));
        run.Output.ToString().ShouldNotContain("--cut 2");
    }

    [Theory]
    [InlineData("schedule", "--title", "Quiz")]
    [InlineData("schedule", "--title", "Quiz", "--now", "--in", "5m")]
    [InlineData("schedule", "--title", "Quiz", "--in", "soon")]
    [InlineData("schedule", "--title", "Quiz", "--at", "later")]
    [InlineData("schedule", "--title", "Quiz", "--now", "--preset", "endless")]
    [InlineData("schedule", "--title", "Quiz", "--now", "--window", "10 apples")]
    [InlineData("status")]
    [InlineData("list", "--gateway", "localhost")]
    [InlineData("token", "--name", "Grace", "--role", "queen")]
    [InlineData("packs", "import", "no-such-file.jsonl")]
    [InlineData("packs", "lint", "no-such-folder")]
    [InlineData("dance")]
    public async Task Run_WrongCommandLine_SaysWhereToLook(params string[] args)
    {
        using var run = new OpsRun();

        (await run.Run(args)).ShouldBe(ExitCode.Usage);

        run.Errors.ToString().ShouldContain("--help");
        run.Server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("500ms", 500)]
    [InlineData("10s", 10_000)]
    [InlineData("1.5s", 1_500)]
    [InlineData("15m", 900_000)]
    [InlineData("2h", 7_200_000)]
    [InlineData("1d", 86_400_000)]
    [InlineData("3", 3_000)]
    public void TryParse_Span_IsRead(string text, double ms)
    {
        Spans.TryParse(text, out var span).ShouldBeTrue();
        span.TotalMilliseconds.ShouldBe(ms);
    }

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("-5s")]
    [InlineData("5 s")]
    [InlineData("999999999d")]
    public void TryParse_NoSpan_IsRefused(string text) => Spans.TryParse(text, out _).ShouldBeFalse();
}
