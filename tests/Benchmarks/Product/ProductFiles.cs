namespace Trivia.Benchmarks.Product;

/// <summary>Where the product was built: beside this program, in the same configuration.</summary>
internal static class ProductFiles
{
    private const string Name = "Trivia.Silo";

    // …/tests/Benchmarks/bin/<configuration>/<framework>
    private static readonly DirectoryInfo Own = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    private static readonly string Folder = Path.GetFullPath(
        Path.Combine(Own.FullName, "../../../../../Silo/bin", Own.Parent!.Name, Own.Name));

    /// <summary>The server.</summary>
    public static string Program => Existing(Path.Combine(Folder, $"{Name}.dll"));

    /// <summary>Its collector and thread pool, which every .NET server of a comparison has.</summary>
    public static string RuntimeConfig => Existing(Path.Combine(Folder, $"{Name}.runtimeconfig.json"));

    private static string Existing(string path) => File.Exists(path)
        ? path
        : throw new FileNotFoundException($"The product is not built: {path} is missing. Build Silo in the same configuration.", path);
}
