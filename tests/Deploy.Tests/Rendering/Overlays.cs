namespace Trivia.Deploy.Tests.Rendering;

/// <summary>Every overlay, rendered once for all tests, and what checks them.</summary>
public sealed class Overlays : IAsyncLifetime
{
    private readonly Dictionary<string, Document> rendered = [];

    /// <summary>Names of the overlays' folders.</summary>
    public static TheoryData<string> Names => [.. Directory
        .EnumerateDirectories(Repository.Path("deploy", "k8s", "overlays")).Select(folder => Path.GetFileName(folder)).Order()];

    internal Schemas Schemas { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var kustomize = await Kustomize.Find();
        foreach (var name in Names)
        {
            rendered[name.Data] = Document.Parse(await kustomize.Render(name.Data));
        }

        Schemas = await Schemas.Start();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Schemas?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A copy of an overlay that a test may spoil.</summary>
    internal Document this[string name] => rendered[name].Clone();
}
