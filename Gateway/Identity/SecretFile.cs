using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Trivia.Gateway.Identity;

/// <summary>A secret in a file that only its owner can read, made once and kept.</summary>
internal static class SecretFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The secret in a file; when there is none, a new one of 32 random bytes in base64url.</summary>
    /// <param name="path">The file.</param>
    /// <param name="created">Whether it was made now.</param>
    /// <exception cref="IOException">The file can be neither read nor made.</exception>
    public static string LoadOrCreate(string path, out bool created)
    {
        created = !File.Exists(path) && TryCreate(path, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));
        return File.ReadAllText(path, Encoding.ASCII).Trim();
    }

    /// <summary>Whether others than the owner can read a file; never known on Windows.</summary>
    public static bool IsExposed(string path) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly & ~UnixFileMode.UserExecute) != 0;

    private static bool TryCreate(string path, string secret)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        CreateFolder(folder);

        // Written whole under a name of its own, then put in its place: of several processes that start at once one wins,
        // and nobody ever reads half a key.
        var draft = Path.Combine(folder, $".{Path.GetFileName(path)}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}");
        try
        {
            using (var stream = new FileStream(draft, CreateNew()))
            {
                stream.Write(Encoding.ASCII.GetBytes(secret));
                stream.Flush(flushToDisk: true);
            }

            Place(draft, path);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    // Outside Windows .NET's move looks whether the place is free and renames then, over whoever came between; a link is one
    // step. Where files cannot be linked the move is what is left.
    private static void Place(string draft, string path)
    {
        if (OperatingSystem.IsWindows() || Link(draft, path) != 0)
        {
            File.Move(draft, path, overwrite: false);
        }
    }

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    private static extern int Link(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string place);

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    private static FileStreamOptions CreateNew()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }
}
