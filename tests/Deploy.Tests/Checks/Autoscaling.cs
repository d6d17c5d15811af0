using k8s.Models;
using Trivia.Deploy.Tests.Rendering;
using YamlDotNet.RepresentationModel;

namespace Trivia.Deploy.Tests.Checks;

/// <summary>What autoscalers ask for is what the adapter makes; <see cref="MetricTests"/> sees that it is made of what gateways export.</summary>
internal static class Autoscaling
{
    /// <summary>The adapter's rules: series → metric.</summary>
    public static IReadOnlyDictionary<string, string> Rules { get; } = ReadRules();

    public static IEnumerable<string> Check(Manifest manifest) =>
        from scaler in manifest.Of<V2HorizontalPodAutoscaler>()
        from finding in Of(scaler)
        select $"autoscaler {scaler.Metadata.Name}: {finding}";

    private static IEnumerable<string> Of(V2HorizontalPodAutoscaler scaler)
    {
        if (scaler.Spec.MinReplicas is null || scaler.Spec.MinReplicas >= scaler.Spec.MaxReplicas)
        {
            yield return "has no room between its least and its most";
        }

        foreach (var metric in scaler.Spec.Metrics)
        {
            if (metric is not { Type: "Pods", Pods.Target.Type: "AverageValue" })
            {
                yield return $"asks for a metric of the type {metric.Type}";
            }
            else if (!Rules.Values.Contains(metric.Pods.Metric.Name))
            {
                yield return $"asks for {metric.Pods.Metric.Name}, which no rule of the adapter makes";
            }
        }
    }

    private static Dictionary<string, string> ReadRules()
    {
        using var file = File.OpenText(Repository.Path("deploy", "k8s", "prometheus-adapter", "rules.yaml"));
        var yaml = new YamlStream();
        yaml.Load(file);
        return ((YamlSequenceNode)yaml.Documents[0].RootNode["rules"]["custom"]).ToDictionary(
            rule => ((YamlScalarNode)rule["seriesQuery"]).Value!.Split('{')[0],
            rule => ((YamlScalarNode)rule["name"]["as"]).Value!);
    }
}
