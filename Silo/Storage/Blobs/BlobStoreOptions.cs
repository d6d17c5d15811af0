using System.ComponentModel.DataAnnotations;

namespace Trivia.Silo.Storage.Blobs;

/// <summary>Where blobs are kept. Section <see cref="Section"/>.</summary>
public sealed class BlobStoreOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Trivia:Blobs";

    /// <summary>Most bytes of one blob. Default 64 MiB.</summary>
    [Range(1, 1_000_000_000)]
    public int BytesMax { get; set; } = 64 * 1024 * 1024;

    /// <summary>In a cluster: the container, made at start when it is missing. 3–63 lower-case letters, digits and single hyphens.</summary>
    [Required, StringLength(63, MinimumLength = 3)]
    [RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$", ErrorMessage = "{0} takes lower-case letters, digits and single hyphens.")]
    public string Container { get; set; } = "blobs";
}
