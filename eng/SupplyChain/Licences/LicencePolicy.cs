using System.Text.Json;

namespace Trivia.SupplyChain.Licences;

/// <summary>What may be used: licences that are allowed everywhere, and packages that somebody has read the licence of.</summary>
internal sealed class LicencePolicy
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>SPDX names of licences that any package may have.</summary>
    public required HashSet<string> Allowed { get; init; }

    /// <summary>Packages whose licence no SPDX name tells, or is not among the allowed ones: URL with version → why it may be used.</summary>
    public required Dictionary<string, string> Packages { get; init; }

    /// <summary>Reads a policy.</summary>
    public static LicencePolicy Read(string path) => JsonSerializer.Deserialize<LicencePolicy>(File.ReadAllText(path), Json)!;

    /// <summary>Sentences about the packages that may not be used as they are.</summary>
    public IEnumerable<string> Judge(IReadOnlyCollection<Package> packages) => packages
        .Where(package => !LicenceExpression.IsAllowed(package.Licence, Allowed) && !Packages.ContainsKey(package.Url))
        .Select(package => package.Licence.Length == 0
            ? $"{package.Url} says nothing of its licence"
            : $"{package.Url} has a licence that is not allowed: {package.Licence}");
}
