using Microsoft.Net.Http.Headers;

namespace Trivia.Gateway.Web;

/// <summary>A file as it is, or compressed when it was built.</summary>
/// <param name="Encoding">Name of the compression in HTTP; null for none.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Tag">Changes when the content does, and is the same on every gateway.</param>
internal sealed record WebFileForm(string? Encoding, string Path, EntityTagHeaderValue Tag);
