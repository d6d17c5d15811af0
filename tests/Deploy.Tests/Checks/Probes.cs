using Trivia.Deploy.Tests.Rendering;
using Trivia.Deploy.Tests.Running;

namespace Trivia.Deploy.Tests.Checks;

/// <summary>Every probe asks for a path that the program serves.</summary>
internal static class Probes
{
    public static IEnumerable<string> Check(Manifest manifest) =>
        from workload in manifest.Workloads
        where workload.IsOurs
        from container in workload.Pod.Containers
        from probe in new[] { container.StartupProbe, container.LivenessProbe, container.ReadinessProbe }
        where probe?.HttpGet is { } get && !MappedPaths.Serves(workload.Name, get.Path)
        select $"{workload.Name}: the program does not serve {probe.HttpGet.Path}";
}
