using System.Text.Json;

namespace Trivia.SupplyChain.Vulnerabilities;

/// <summary>What a package source knows against some packages.</summary>
/// <param name="HasAnswer">Whether the source answered at all.</param>
/// <param name="Findings">A line for each vulnerable package.</param>
internal sealed record AuditReport(bool HasAnswer, IReadOnlyList<string> Findings)
{
    /// <summary>Reads a report of <c>dotnet list package --vulnerable --format json</c> or of <c>npm audit --json</c>.</summary>
    public static AuditReport Read(string path)
    {
        try
        {
            using var report = JsonDocument.Parse(File.ReadAllText(path));
            return Of(report.RootElement);
        }
        catch (JsonException)
        {
            // A client that reached nothing prints a sentence, or nothing.
            return new AuditReport(HasAnswer: false, []);
        }
    }

    private static AuditReport Of(JsonElement report) =>
        report.TryGetProperty("projects", out var projects) ? new AuditReport(true, [.. OfNuGet(projects).Distinct().Order()])
        : report.TryGetProperty("vulnerabilities", out var packages) ? new AuditReport(true, [.. OfNpm(packages)])
        : new AuditReport(HasAnswer: false, []);

    private static IEnumerable<string> OfNuGet(JsonElement projects) =>
        from project in projects.EnumerateArray()
        from framework in Items(project, "frameworks")
        from package in Items(framework, "topLevelPackages").Concat(Items(framework, "transitivePackages"))
        from vulnerability in Items(package, "vulnerabilities")
        select $"{package.GetProperty("id")} {package.GetProperty("resolvedVersion")}: {vulnerability.GetProperty("severity")}, {vulnerability.GetProperty("advisoryurl")}";

    private static IEnumerable<string> OfNpm(JsonElement packages) =>
        from package in packages.EnumerateObject()
        select $"{package.Name} {package.Value.GetProperty("range")}: {package.Value.GetProperty("severity")}";

    private static JsonElement.ArrayEnumerator Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var items) ? items.EnumerateArray() : default;
}
