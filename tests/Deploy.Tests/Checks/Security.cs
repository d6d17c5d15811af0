using k8s.Models;
using Trivia.Deploy.Tests.Rendering;

namespace Trivia.Deploy.Tests.Checks;

/// <summary>What a process may do here: as little as it needs, and no more of the machine than it is given.</summary>
internal static class Security
{
    private static readonly string[] SecretWords = ["KEY", "SECRET", "PASSWORD", "TOKEN", "CONNECTIONSTRING"];

    private static readonly string[] Bounded = ["cpu", "memory"];

    public static IEnumerable<string> Check(Manifest manifest) =>
        from workload in manifest.Workloads
        from finding in OfPod(workload.Pod).Concat(workload.Containers.SelectMany(OfContainer))
        select $"{workload.Name}: {finding}";

    private static IEnumerable<string> OfPod(V1PodSpec pod)
    {
        var context = pod.SecurityContext;
        if (context?.RunAsNonRoot != true || context.RunAsUser is null or 0 || context.RunAsGroup is null or 0)
        {
            yield return "may run as root";
        }

        if (context?.SeccompProfile?.Type != "RuntimeDefault")
        {
            yield return "has no seccomp profile RuntimeDefault";
        }

        if (pod.AutomountServiceAccountToken != false)
        {
            yield return "gets a token of the Kubernetes API that it has no use for";
        }

        if (pod.HostNetwork == true || pod.HostPID == true || pod.HostIPC == true)
        {
            yield return "shares its node's namespaces";
        }

        foreach (var volume in pod.Volumes ?? [])
        {
            if (volume.EmptyDir is null && volume.ConfigMap is null && volume.Secret is null)
            {
                yield return $"the volume {volume.Name} is of a kind that pods should not have";
            }
            else if (volume.EmptyDir is { SizeLimit: null })
            {
                yield return $"the volume {volume.Name} may fill its node";
            }
        }
    }

    private static IEnumerable<string> OfContainer(V1Container container) => OfContext(container.SecurityContext)
        .Concat(OfResources(container.Resources))
        .Concat(OfImage(container.Image))
        .Concat(OfVariables(container.Env ?? []));

    private static IEnumerable<string> OfContext(V1SecurityContext? context)
    {
        if (context?.AllowPrivilegeEscalation != false || context.Privileged == true || context.RunAsUser == 0 || context.RunAsNonRoot == false)
        {
            yield return "may gain privileges";
        }

        if (context?.ReadOnlyRootFilesystem != true)
        {
            yield return "may write to its root file system";
        }

        if (context?.Capabilities?.Drop?.Contains("ALL") != true || context.Capabilities.Add?.Count > 0)
        {
            yield return "keeps capabilities";
        }
    }

    private static IEnumerable<string> OfResources(V1ResourceRequirements? resources) =>
        from kind in new[] { ("requests", resources?.Requests), ("limits", resources?.Limits) }
        from resource in Bounded
        where kind.Item2?.ContainsKey(resource) != true
        select $"has no {kind.Item1} of {resource}";

    private static IEnumerable<string> OfImage(string image)
    {
        var tag = image.Split('/')[^1].Split('@')[0].Split(':');
        if (!image.Contains('@', StringComparison.Ordinal) && (tag.Length < 2 || tag[1] == "latest"))
        {
            yield return $"nobody can tell which image {image} is";
        }
    }

    private static IEnumerable<string> OfVariables(IEnumerable<V1EnvVar> variables) =>
        from variable in variables
        where variable.Value is not null && SecretWords.Any(word => variable.Name.Contains(word, StringComparison.OrdinalIgnoreCase))
        select $"{variable.Name} is written down here instead of being taken from a secret";
}
