using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using k8s;
using k8s.Models;

namespace Trivia.Deploy.Tests.Rendering;

/// <summary>The objects of an overlay with their types. Fields that Kubernetes does not know are collected, not passed over.</summary>
internal sealed class Manifest
{
    private readonly List<object> objects = [];
    private readonly List<string> unknown = [];

    static Manifest() => KubernetesJson.AddJsonOptions(options => options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow);

    public Manifest(Document document)
    {
        Document = document;
        foreach (var part in document.Objects)
        {
            Read(part);
        }
    }

    public Document Document { get; }

    /// <summary>Objects that could not be read: a field or kind that Kubernetes does not have.</summary>
    public IReadOnlyList<string> Unknown => unknown;

    public IEnumerable<Workload> Workloads => Of<V1Deployment>().Select(deployment => new Workload(deployment));

    public IEnumerable<T> Of<T>() => objects.OfType<T>();

    private void Read(JsonObject part)
    {
        try
        {
            objects.Add(part["kind"]!.GetValue<string>() switch
            {
                "Namespace" => As<V1Namespace>(part),
                "ServiceAccount" => As<V1ServiceAccount>(part),
                "ConfigMap" => As<V1ConfigMap>(part),
                "Service" => As<V1Service>(part),
                "Deployment" => As<V1Deployment>(part),
                "PodDisruptionBudget" => As<V1PodDisruptionBudget>(part),
                "HorizontalPodAutoscaler" => As<V2HorizontalPodAutoscaler>(part),
                "NetworkPolicy" => As<V1NetworkPolicy>(part),
                "Ingress" => As<V1Ingress>(part),
                "PriorityClass" => As<V1PriorityClass>(part),
                var other => throw new JsonException($"no check knows the kind {other}"),
            });
        }
        catch (JsonException exception)
        {
            unknown.Add($"{Document.NameOf(part)}: {exception.Message}");
        }
    }

    private static T As<T>(JsonObject part) => KubernetesJson.Deserialize<T>(part.ToJsonString());
}
