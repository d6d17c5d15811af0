using System.Globalization;
using Trivia.Grains.Interfaces.Blobs;

namespace Trivia.Grains.Interfaces.Datasets;

/// <summary>Names of what a data set is kept in.</summary>
public static class DatasetFiles
{
    private const string Folder = "trivia-dataset";

    /// <summary>A part of a shard.</summary>
    public static BlobName Part(int version, int part) =>
        new(Folder, string.Create(CultureInfo.InvariantCulture, $"v{version}.{part:d5}.jsonl"));

    /// <summary>A manifest.</summary>
    public static BlobName Manifest(int version) => new(Folder, string.Create(CultureInfo.InvariantCulture, $"v{version}.json"));
}
