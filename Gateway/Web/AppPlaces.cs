using System.Collections.Frozen;
using System.Text.Json;

namespace Trivia.Gateway.Web;

/// <summary>The places that the web app knows: paths that no file and no endpoint answers to, but the page.</summary>
internal sealed class AppPlaces
{
    /// <summary>What the bundler lists them in, beside the files. It is not served.</summary>
    public const string List = "/places.json";

    private readonly FrozenSet<string> heads;

    private AppPlaces(FrozenSet<string> heads) => this.heads = heads;

    /// <summary>Reads the list in a folder.</summary>
    public static AppPlaces In(string folder)
    {
        using var list = File.OpenRead(Path.Join(folder, List));
        return new AppPlaces(JsonSerializer.Deserialize<string[]>(list)!.ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>Whether a path is one of them: the first part says so, and what is behind it is for the app to judge.</summary>
    public bool Include(string path) => path == "/" || path.StartsWith('/') && heads.Contains(path.Split('/', 3)[1]);
}
