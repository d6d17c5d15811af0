namespace Trivia.Silo.Hosting;

/// <summary>The folder of everything that is kept, claimed by one process at a time: for as long as this object lives.</summary>
internal sealed class DataFolder : IDisposable
{
    // A process that was killed a moment ago may still be closing its files; whoever restarts it should not have to wait.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    private readonly FileStream claim;

    private DataFolder(FileStream claim) => this.claim = claim;

    /// <summary>
    /// Makes the folder if need be and claims it, once its last owner has gone. The claim ends with the process, however
    /// that ends.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="StartException">It cannot be made or written, or another process has it.</exception>
    public static async Task<DataFolder> Claim(string path, TimeProvider time)
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

        for (var began = time.GetTimestamp(); ;)
        {
            try
            {
                return new DataFolder(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (UnauthorizedAccessException exception)
            {
                throw new StartException($"The data folder {path} is not writable. Choose another: --data DIR", exception);
            }
            catch (IOException exception) when (time.GetElapsedTime(began) > Patience)
            {
                throw new StartException(
                    $"The data folder {path} is in use by another process. Stop that one, or choose another folder: --data DIR", exception);
            }
            catch (IOException)
            {
                await Task.Delay(LookEvery, time);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => claim.Dispose();
}
