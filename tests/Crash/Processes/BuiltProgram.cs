namespace Trivia.Crash.Processes;

/// <summary>A program of this repository as it was last built, in the configuration that this one runs in.</summary>
/// <param name="Folder">Folder of its project, from the root of the repository.</param>
/// <param name="Assembly">Name of its assembly.</param>
internal sealed record BuiltProgram(string Folder, string Assembly)
{
    private const string RootMark = "Trivia.Orleans.sln";

    public static BuiltProgram Silo { get; } = new("Silo", "Trivia.Silo");

    public static BuiltProgram Gateway { get; } = new("Gateway", "Trivia.Gateway");

    public static BuiltProgram Fleet { get; } = new("Clients/Fleet", "Trivia.Fleet");

    public static BuiltProgram Benchmarks { get; } = new("tests/Benchmarks", "Trivia.Benchmarks");

    /// <summary>Root of the repository that this program was built in.</summary>
    public static string Repository { get; } = Root(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Path of its assembly, for <c>dotnet</c> to run.</summary>
    /// <exception cref="FileNotFoundException">It has not been built.</exception>
    public string Find()
    {
        // …/bin/Release/net10.0, of this program as of the other.
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var path = Path.Combine(Repository, Folder, "bin", framework.Parent!.Name, framework.Name, $"{Assembly}.dll");
        return File.Exists(path)
            ? path
            : throw new FileNotFoundException($"{Assembly} has not been built: dotnet build -c {framework.Parent.Name} {Folder}", path);
    }

    private static string Root(DirectoryInfo from)
    {
        for (var folder = from; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, RootMark)))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {from.FullName} holds {RootMark}.");
    }
}
