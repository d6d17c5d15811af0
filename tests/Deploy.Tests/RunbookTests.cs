using System.Text.RegularExpressions;
using Trivia.Deploy.Tests.Checks;
using Trivia.Deploy.Tests.Rendering;

namespace Trivia.Deploy.Tests;

/// <summary>What the runbook tells people to type, and to look at, exists.</summary>
public sealed partial class RunbookTests
{
    private static readonly string Runbook = File.ReadAllText(Repository.Path("docs", "RUNBOOK.md"));
    private static readonly ProgramCode Ops = new("Trivia.Ops");
    private static readonly ProgramCode Gateway = new("Trivia.Gateway");

    [Fact]
    public void Commands_OfOps_AreThoseOfTheProgram()
    {
        var commands = OpsCommand().Matches(Runbook).ToList();

        commands.Count.ShouldBeGreaterThan(15);
        commands.Select(command => command.Groups["name"].Value).Where(name => !Ops.Says(name)).ShouldBeEmpty();
        commands.SelectMany(command => Switch().Matches(command.Groups["rest"].Value)).Select(found => found.Value)
            .Where(option => !Ops.Says(option)).ShouldBeEmpty();
    }

    [Fact]
    public void Metrics_ToLookAt_AreThoseOfTheGateway()
    {
        var metrics = Metric().Matches(Runbook).Select(metric => metric.Groups["name"].Value).Distinct().ToList();
        var instruments = Gateway.Texts.Select(text => text.Replace('.', '_')).ToHashSet();

        metrics.Count.ShouldBeGreaterThan(4);
        metrics.Where(metric => !instruments.Contains(metric)).ShouldBeEmpty();
    }

    [Fact]
    public void Overlays_ToApply_AreThere()
    {
        var overlays = Overlay().Matches(Runbook).Select(overlay => overlay.Groups["name"].Value).Distinct().ToList();

        overlays.ShouldBe(["event", "cluster"], ignoreOrder: true);
        overlays.Where(name => !Directory.Exists(Repository.Path("deploy", "k8s", "overlays", name))).ShouldBeEmpty();
    }

    [GeneratedRegex(@"(?<=[`>] ?|^)ops (?<name>[a-z]+)(?<rest>[^`\n]*)", RegexOptions.Multiline)]
    private static partial Regex OpsCommand();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Switch();

    [GeneratedRegex("(?<name>trivia_[a-z_]+?)(_total|_seconds)+`")]
    private static partial Regex Metric();

    [GeneratedRegex("overlays/(?<name>[a-z]+)")]
    private static partial Regex Overlay();
}
