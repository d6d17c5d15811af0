using k8s.Models;
using Trivia.Deploy.Tests.Rendering;

namespace Trivia.Deploy.Tests.Checks;

/// <summary>Whatever a pod names exists: accounts, secrets, config maps, volumes, ports, priorities, its own labels.</summary>
internal static class PodReferences
{
    public static IEnumerable<string> Check(Manifest manifest) =>
        from workload in manifest.Workloads
        from finding in OfPod(manifest, workload).Concat(workload.Containers.SelectMany(container => OfContainer(manifest, workload, container)))
        select $"{workload.Name}: {finding}";

    private static IEnumerable<string> OfPod(Manifest manifest, Workload workload)
    {
        if (!workload.Matches(workload.Deployment.Spec.Selector))
        {
            yield return "its selector does not match its own pods";
        }

        if (manifest.Of<V1ServiceAccount>().All(account => account.Metadata.Name != workload.Pod.ServiceAccountName))
        {
            yield return $"there is no service account {workload.Pod.ServiceAccountName}";
        }

        if (workload.Pod.PriorityClassName is { } priority && manifest.Of<V1PriorityClass>().All(found => found.Metadata.Name != priority))
        {
            yield return $"there is no priority class {priority}";
        }

        foreach (var spread in (workload.Pod.TopologySpreadConstraints ?? []).Where(spread => !workload.Matches(spread.LabelSelector)))
        {
            yield return $"its spread over {spread.TopologyKey} counts other pods";
        }

        foreach (var volume in workload.Pod.Volumes ?? [])
        {
            if (volume.Secret is { } secret && !RequiredSecrets.Has(secret.SecretName))
            {
                yield return $"there is no secret {secret.SecretName}";
            }

            if (volume.ConfigMap is { } map && MapOf(manifest, map.Name) is null)
            {
                yield return $"there is no config map {map.Name}";
            }
        }
    }

    private static IEnumerable<string> OfContainer(Manifest manifest, Workload workload, V1Container container)
    {
        foreach (var mount in (container.VolumeMounts ?? []).Where(mount => workload.Pod.Volumes?.Any(volume => volume.Name == mount.Name) != true))
        {
            yield return $"there is no volume {mount.Name}";
        }

        foreach (var source in container.EnvFrom ?? [])
        {
            if (source.ConfigMapRef is { } map && MapOf(manifest, map.Name) is null)
            {
                yield return $"there is no config map {map.Name}";
            }

            if (source.SecretRef is { } secret && !RequiredSecrets.Has(secret.Name))
            {
                yield return $"there is no secret {secret.Name}";
            }
        }

        foreach (var variable in container.Env ?? [])
        {
            if (variable.ValueFrom?.SecretKeyRef is { } secret && !RequiredSecrets.Has(secret.Name, secret.Key))
            {
                yield return $"there is no secret {secret.Name} with a key {secret.Key}";
            }

            if (variable.ValueFrom?.ConfigMapKeyRef is { } map && MapOf(manifest, map.Name)?.Data.ContainsKey(map.Key) != true)
            {
                yield return $"there is no config map {map.Name} with a key {map.Key}";
            }
        }

        foreach (var port in ProbePorts(container).Where(port => container.Ports?.Any(found => found.Name == port) != true))
        {
            yield return $"a probe asks at the port {port}, which the container does not have";
        }
    }

    private static IEnumerable<string> ProbePorts(V1Container container) =>
        from probe in new[] { container.StartupProbe, container.LivenessProbe, container.ReadinessProbe }
        let port = probe?.HttpGet?.Port ?? probe?.TcpSocket?.Port
        where port is not null
        select port.Value;

    private static V1ConfigMap? MapOf(Manifest manifest, string name) =>
        manifest.Of<V1ConfigMap>().SingleOrDefault(map => map.Metadata.Name == name);
}
