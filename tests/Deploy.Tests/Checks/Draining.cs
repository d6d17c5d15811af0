using System.Globalization;
using k8s.Models;
using Trivia.Deploy.Tests.Rendering;

namespace Trivia.Deploy.Tests.Checks;

/// <summary>Our pods are replaced without anybody noticing: probed, spread, and given the time they need to go.</summary>
internal static class Draining
{
    /// <summary>What a .NET host takes to close, at most.</summary>
    private static readonly TimeSpan HostClosesIn = TimeSpan.FromSeconds(30);

    /// <summary>What a gateway then waits for verdicts on the answers it has taken.</summary>
    private static readonly TimeSpan HandOverFor = TimeSpan.FromSeconds(5);

    public static IEnumerable<string> Check(Manifest manifest) =>
        from workload in manifest.Workloads
        where workload.IsOurs
        from finding in Of(workload)
        select $"{workload.Name}: {finding}";

    private static IEnumerable<string> Of(Workload workload)
    {
        var container = workload.Pod.Containers.Single();
        if (container.StartupProbe is null || container.LivenessProbe is null || container.ReadinessProbe is null)
        {
            yield return "lacks a probe";
        }

        if (container.LivenessProbe?.HttpGet?.Path == container.ReadinessProbe?.HttpGet?.Path)
        {
            yield return "is killed for not being ready";
        }

        var drain = PreStop(container) + DrainFor(container) + HandOverFor + HostClosesIn;
        if (TimeSpan.FromSeconds(workload.Pod.TerminationGracePeriodSeconds ?? 30) < drain)
        {
            yield return $"is killed before the {drain.TotalSeconds} s that it may take to go";
        }

        if (workload.Name == "gateway" && PreStop(container) == TimeSpan.Zero)
        {
            yield return "stops before it is known to stop";
        }

        foreach (var domain in new[] { "topology.kubernetes.io/zone", "kubernetes.io/hostname" })
        {
            if (workload.Pod.TopologySpreadConstraints?.Any(spread => spread.TopologyKey == domain) != true)
            {
                yield return $"is not spread over {domain}";
            }
        }

        if (workload.Deployment.Spec.Strategy?.RollingUpdate?.MaxUnavailable?.Value != "0")
        {
            yield return "a roll-out takes pods away before others have come";
        }
    }

    private static TimeSpan PreStop(V1Container container) => TimeSpan.FromSeconds(container.Lifecycle?.PreStop?.Sleep?.Seconds ?? 0);

    private static TimeSpan DrainFor(V1Container container) =>
        container.Env?.SingleOrDefault(variable => variable.Name == "Trivia__Gateway__DrainFor")?.Value is { } text
            ? TimeSpan.Parse(text, CultureInfo.InvariantCulture)
            : TimeSpan.Zero;
}
