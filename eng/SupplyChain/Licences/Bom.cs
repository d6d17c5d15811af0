using System.Text.Json;

namespace Trivia.SupplyChain.Licences;

/// <summary>Reads software bills of materials in the form of CycloneDX.</summary>
internal static class Bom
{
    /// <summary>The packages of a bill.</summary>
    /// <exception cref="JsonException">The file is none.</exception>
    public static IReadOnlyList<Package> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var bom = JsonDocument.Parse(file);
        if (!bom.RootElement.TryGetProperty("bomFormat", out var format) || format.GetString() != "CycloneDX")
        {
            throw new JsonException($"{path} is no CycloneDX file.");
        }

        return bom.RootElement.TryGetProperty("components", out var components)
            ? [.. components.EnumerateArray().Select(component => new Package(component.GetProperty("purl").GetString()!, LicenceOf(component)))]
            : [];
    }

    // Several entries are several licences that all hold.
    private static string LicenceOf(JsonElement component) =>
        component.TryGetProperty("licenses", out var licences)
            ? string.Join(" AND ", licences.EnumerateArray().Select(TextOf))
            : "";

    private static string TextOf(JsonElement entry)
    {
        if (entry.TryGetProperty("expression", out var expression))
        {
            return expression.GetString()!;
        }

        var licence = entry.GetProperty("license");
        return licence.TryGetProperty("id", out var id) ? id.GetString()!
            : licence.TryGetProperty("url", out var url) ? url.GetString()!
            : licence.GetProperty("name").GetString()!;
    }
}
