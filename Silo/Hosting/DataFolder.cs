namespace Trivia.Silo.Hosting;

/// <summary>The folder of everything that is kept, claimed by one process at a time: for as long as this object lives.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream claim;

    private DataFolder(FileStream claim) => this.claim = claim;

    /// <summary>Makes the folder if need be and claims it. The claim ends with the process, however that ends.</summary>
    /// <exception cref="StartException">It cannot be made or written, or another process has it.</exception>
    public static DataFolder Claim(string path)
    {
        var file = Path.Combine(path, "lock");
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The data folder {path} cannot be made: {exception.Message} Choose another: --data DIR", exception);
        }

        try
        {
            return new DataFolder(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StartException($"The data folder {path} is not writable. Choose another: --data DIR", exception);
        }
        catch (IOException exception)
        {
            throw new StartException(
                $"The data folder {path} is in use by another process. Stop that one, or choose another folder: --data DIR", exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => claim.Dispose();
}
