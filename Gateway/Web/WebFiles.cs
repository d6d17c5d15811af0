using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Trivia.Gateway.Web;

/// <summary>The web app's files, looked through once at start.</summary>
internal sealed class WebFiles
{
    // Every place of the app is shown by it.
    private const string Page = "/index.html";

    // The bundler puts a hash into every name below this folder, and into no other.
    private const string Hashed = "/assets/";

    private static readonly (string Ending, string Encoding)[] Compressions = [(".br", "br"), (".gz", "gzip")];

    private readonly FrozenDictionary<string, WebFile> byPath;

    private readonly AppPlaces places;

    private WebFiles(FrozenDictionary<string, WebFile> byPath, AppPlaces places) => (this.byPath, this.places) = (byPath, places);

    /// <summary>Reads a folder; null when it is not there, or holds no page.</summary>
    public static WebFiles? In(string folder)
    {
        var types = new FileExtensionContentTypeProvider();
        var names = Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
        var files = names.Where(name => !Compressions.Any(packed => name.EndsWith(packed.Ending, StringComparison.Ordinal)))
            .ToDictionary(name => "/" + Path.GetRelativePath(folder, name).Replace('\\', '/'), StringComparer.Ordinal);
        return files.ContainsKey(Page) && files.Remove(AppPlaces.List)
            ? new WebFiles(files.ToFrozenDictionary(file => file.Key, file => Read(file.Key, file.Value, types), StringComparer.Ordinal), AppPlaces.In(folder))
            : null;
    }

    /// <summary>The file of a path, the page for a place of the app; null for neither.</summary>
    public WebFile? Find(string path) => byPath.GetValueOrDefault(places.Include(path) ? Page : path);

    private static WebFile Read(string path, string name, FileExtensionContentTypeProvider types)
    {
        var forms = Compressions.Select(packed => (Encoding: (string?)packed.Encoding, Path: name + packed.Ending))
            .Where(form => File.Exists(form.Path)).Append((null, name))
            .Select(form => new WebFileForm(form.Encoding, form.Path, TagOf(form.Path)));
        return new WebFile(
            types.TryGetContentType(name, out var type) ? type : "application/octet-stream", path.StartsWith(Hashed, StringComparison.Ordinal), [.. forms]);
    }

    private static EntityTagHeaderValue TagOf(string path) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)).AsSpan(0, 12))}\"");
}
