using System.Text.RegularExpressions;
using Trivia.Crash.Processes;
using Trivia.Telemetry.Tests.Panels;
using Trivia.Telemetry.Tests.Prometheus;

namespace Trivia.Telemetry.Tests;

/// <summary>What can be said of rules and dashboards without anything that runs.</summary>
public sealed partial class RuleTests
{
    private static readonly string Alerts = File.ReadAllText(Observability.Path("prometheus", "alerts.yml"));

    private static IReadOnlyList<string> Names => [.. AlertName().Matches(Alerts).Select(alert => alert.Groups["name"].Value)];

    [Theory]
    [InlineData("check", "rules", "alerts.yml")]
    [InlineData("test", "rules", "alerts.test.yml")]
    public async Task Promtool_OnTheRepositorysFiles_IsContent(string command, string what, string file)
    {
        var (code, output) = await Installed.Run("promtool", command, what, Observability.Path("prometheus", file));

        code.ShouldBe(0, output);
    }

    // Debian's Prometheus is built without Kubernetes; the way in which pods are found is left out for it.
    [Fact]
    public async Task Promtool_OnTheScrapingOfPods_IsContent()
    {
        const string discovery = "    kubernetes_sd_configs:\n      - role: pod\n        namespaces:\n          names: [trivia]\n";
        var config = await File.ReadAllTextAsync(Observability.Path("prometheus", "prometheus.yml"), TestContext.Current.CancellationToken);
        config.ShouldContain(discovery);
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["alerts.yml"], Alerts, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder["prometheus.yml"], config.Replace(discovery, "", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var (code, output) = await Installed.Run("promtool", "check", "config", folder["prometheus.yml"]);

        code.ShouldBe(0, output);
    }

    [Fact]
    public void Alerts_All_AreTestedBothWays()
    {
        var tests = File.ReadAllText(Observability.Path("prometheus", "alerts.test.yml"));

        Names.Count.ShouldBeGreaterThan(15);
        Names.Where(name => !tests.Contains($"name: {name} fires\n") || !tests.Contains($"name: {name} stays silent\n")).ShouldBeEmpty();
    }

    [Fact]
    public void Alerts_All_AreInTheRunbookAndNoOthers() =>
        RunbookAlert().Matches(Observability.Runbook).Select(alert => alert.Value.Trim('`')).Distinct().ShouldBe(Names, ignoreOrder: true);

    [Fact]
    public void Panels_All_SayWhatTheyShow()
    {
        Panel.All.Select(panel => panel.Dashboard).Distinct().Count().ShouldBe(2);
        Panel.All.Where(panel => panel.Queries.Count == 0 || panel.Unit.Length == 0).ShouldBeEmpty();
    }

    [Fact]
    public void ConfigMaps_OfTheKustomization_HoldEveryDashboardAndRule()
    {
        var listed = ListedFile().Matches(File.ReadAllText(Observability.Path("kustomization.yaml"))).Select(file => file.Groups["path"].Value).ToList();

        listed.ShouldBe(
            [.. Directory.EnumerateFiles(Observability.Path("grafana")).Select(file => $"grafana/{Path.GetFileName(file)}"), "prometheus/prometheus.yml", "prometheus/alerts.yml"],
            ignoreOrder: true);
    }

    [GeneratedRegex("^      - (?<path>[a-z./-]+)$", RegexOptions.Multiline)]
    private static partial Regex ListedFile();

    [GeneratedRegex("- alert: (?<name>[A-Za-z]+)")]
    private static partial Regex AlertName();

    [GeneratedRegex("`Trivia[A-Za-z]+`")]
    private static partial Regex RunbookAlert();
}
