using System.Text.Json;
using Trivia.Grains.Interfaces.Datasets;

namespace Trivia.Grains.Datasets;

/// <summary>A manifest as a file beside its shard.</summary>
internal static class ManifestFile
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Its bytes.</summary>
    public static byte[] Of(DatasetVersion manifest) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            manifest.Version,
            manifest.Schema,
            manifest.Rows,
            manifest.Bytes,
            manifest.Sha256,
            manifest.FirstRowAt,
            manifest.LastRowAt,
            manifest.CreatedAt,
            Parts = manifest.Parts.Select(part => new { part.Bytes, part.Rows, part.Sha256 }),
        },
        Format);
}
