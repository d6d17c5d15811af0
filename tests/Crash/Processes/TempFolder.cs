namespace Trivia.Crash.Processes;

/// <summary>A folder of one's own, gone with this object unless it is kept.</summary>
internal sealed class TempFolder : IDisposable
{
    private bool isKept;

    /// <summary>Its path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("trivia-").FullName;

    /// <summary>Path of something in it.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Leaves it where it is, for somebody to look at.</summary>
    public void Keep() => isKept = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!isKept)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
