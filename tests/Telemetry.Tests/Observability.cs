using Trivia.Crash.Processes;

namespace Trivia.Telemetry.Tests;

/// <summary>Files of <c>deploy/observability</c>.</summary>
internal static class Observability
{
    public static string Path(params string[] parts) =>
        System.IO.Path.Combine([BuiltProgram.Repository, "deploy", "observability", .. parts]);

    public static string Runbook => File.ReadAllText(System.IO.Path.Combine(BuiltProgram.Repository, "docs", "RUNBOOK.md"));

    public static string AdapterRules =>
        File.ReadAllText(System.IO.Path.Combine(BuiltProgram.Repository, "deploy", "k8s", "prometheus-adapter", "rules.yaml"));
}
