namespace Trivia.Contracts.Tests;

/// <summary>A file of what has been approved. With <c>TRIVIA_APPROVE=1</c> in the environment, what is there now is approved.</summary>
internal sealed class ApprovedFile(string name)
{
    private readonly string path = Path.Combine(Source, "tests", "Contracts.Tests", "Approved", name);

    public static bool IsApproving => Environment.GetEnvironmentVariable("TRIVIA_APPROVE") == "1";

    public IReadOnlyList<string> Lines => File.Exists(path) ? File.ReadAllLines(path) : [];

    public void Approve(IEnumerable<string> lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Join('\n', lines) + '\n');
    }

    /// <summary>The folder of the repository.</summary>
    public static string Source { get; } = FindSource();

    private static string FindSource()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Trivia.Orleans.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The repository is not above this program.");
    }
}
