using k8s.Models;

namespace Trivia.Deploy.Tests.Rendering;

/// <summary>A Deployment, seen as the pods that it makes.</summary>
internal sealed record Workload(V1Deployment Deployment)
{
    public string Name => Deployment.Metadata.Name;

    public V1PodSpec Pod => Deployment.Spec.Template.Spec;

    public IDictionary<string, string> Labels => Deployment.Spec.Template.Metadata.Labels;

    public IEnumerable<V1Container> Containers => [.. Pod.InitContainers ?? [], .. Pod.Containers];

    /// <summary>Whether its pods are ours: built from this repository.</summary>
    public bool IsOurs => Name is "silo" or "gateway";

    public bool HasPort(string name) => Pod.Containers.Any(container => container.Ports?.Any(port => port.Name == name) == true);

    public bool Matches(V1LabelSelector? selector) => selector is not null
        && Matches(selector.MatchLabels)
        && (selector.MatchExpressions ?? []).All(Matches);

    public bool Matches(IDictionary<string, string>? labels) =>
        (labels ?? new Dictionary<string, string>()).All(label => Labels.TryGetValue(label.Key, out var value) && value == label.Value);

    private bool Matches(V1LabelSelectorRequirement requirement) => requirement.OperatorProperty switch
    {
        "In" => Labels.TryGetValue(requirement.Key, out var value) && requirement.Values.Contains(value),
        "NotIn" => !Labels.TryGetValue(requirement.Key, out var value) || !requirement.Values.Contains(value),
        "Exists" => Labels.ContainsKey(requirement.Key),
        "DoesNotExist" => !Labels.ContainsKey(requirement.Key),
        _ => false,
    };
}
