using Trivia.Deploy.Tests.Rendering;

namespace Trivia.Deploy.Tests.Checks;

/// <summary>Every check of an overlay.</summary>
internal static class All
{
    private static readonly Func<Manifest, IEnumerable<string>>[] Checks =
    [
        PodReferences.Check, ObjectReferences.Check, Network.Check, Security.Check, Draining.Check, Settings.Check, Probes.Check,
        Autoscaling.Check,
    ];

    /// <summary>What is wrong with an overlay. What Kubernetes itself would refuse goes first, and alone.</summary>
    public static async Task<IReadOnlyList<string>> Findings(Document document, Schemas schemas)
    {
        var manifest = new Manifest(document);
        string[] refused = [.. await schemas.Validate(document.Objects), .. manifest.Unknown];
        return refused.Length > 0 ? refused : [.. Checks.SelectMany(check => check(manifest))];
    }
}
