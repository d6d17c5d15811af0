using k8s.Models;
using Trivia.Deploy.Tests.Rendering;

namespace Trivia.Deploy.Tests.Checks;

/// <summary>Every variable and switch that a pod is given is one that its program reads.</summary>
internal static class Settings
{
    /// <summary>Read by .NET and ASP.NET Core themselves.</summary>
    private static readonly HashSet<string> Platform = ["ASPNETCORE_HTTP_PORTS", "DOTNET_EnableDiagnostics"];

    private static readonly Dictionary<string, ProgramCode> Programs = new()
    {
        ["silo"] = new ProgramCode("Trivia.Silo", "Trivia.Grains", "Trivia.Grains.Interfaces", "Trivia.Grains.Rules"),
        ["gateway"] = new ProgramCode("Trivia.Gateway", "Trivia.Grains.Interfaces", "Trivia.Grains.Rules"),
    };

    public static IEnumerable<string> Check(Manifest manifest) =>
        from workload in manifest.Workloads
        where workload.IsOurs
        let program = Programs[workload.Name]
        from container in workload.Pod.Containers
        from finding in OfVariables(manifest, container, program).Concat(OfSwitches(container, program))
        select $"{workload.Name}: {finding}";

    private static IEnumerable<string> OfVariables(Manifest manifest, V1Container container, ProgramCode program)
    {
        var maps = (container.EnvFrom ?? []).Select(source => source.ConfigMapRef?.Name);
        return from name in (container.Env ?? []).Select(variable => variable.Name)
                   .Concat(manifest.Of<V1ConfigMap>().Where(map => maps.Contains(map.Metadata.Name)).SelectMany(map => map.Data.Keys))
               where !Platform.Contains(name) && !program.Reads(name)
               select $"the program reads no variable {name}";
    }

    private static IEnumerable<string> OfSwitches(V1Container container, ProgramCode program) =>
        from argument in container.Args ?? []
        let name = argument.Split('=')[0]
        where name.StartsWith("--", StringComparison.Ordinal) && !program.Says(name)
        select $"the program has no switch {name}";
}
