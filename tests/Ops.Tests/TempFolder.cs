namespace Trivia.Ops.Tests;

/// <summary>A folder of one test, gone after it.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("trivia-ops-").FullName;

    /// <summary>Writes a file and says where.</summary>
    public string Write(string name, params string[] lines)
    {
        var path = Path.Combine(root, name);
        File.WriteAllText(path, string.Join('\n', lines));
        return path;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
