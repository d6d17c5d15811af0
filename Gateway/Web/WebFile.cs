using Microsoft.Net.Http.Headers;

namespace Trivia.Gateway.Web;

/// <summary>A file of the web app as it is served.</summary>
/// <param name="ContentType">Its kind.</param>
/// <param name="IsImmutable">Whether its name holds its hash, so that what it holds never changes.</param>
/// <param name="Forms">What it may be sent as, the smallest first; the last is the file itself.</param>
internal sealed record WebFile(string ContentType, bool IsImmutable, IReadOnlyList<WebFileForm> Forms)
{
    /// <summary>The smallest form that a client takes.</summary>
    public WebFileForm FormFor(IList<StringWithQualityHeaderValue> accepted) =>
        Forms.First(form => form.Encoding is null || accepted.Any(value => value.Value == form.Encoding && value.Quality is null or > 0));
}
