using System.ComponentModel.DataAnnotations;
using Orleans.Storage;

namespace Trivia.Silo.Storage;

/// <summary>Options of one named grain storage provider in the silo's SQLite store.</summary>
public sealed class SqliteGrainStorageOptions : IStorageProviderSerializerOptions
{
    /// <summary>
    /// How states become bytes. By default the serializer registered under the provider's name, and without one
    /// Orleans' own binary format, which follows <c>[Id]</c>s from version to version.
    /// </summary>
    public IGrainStorageSerializer GrainStorageSerializer { get; set; } = null!;

    /// <summary>Most bytes of one serialized state; a larger one is refused, for it would hold up everyone in its transaction.</summary>
    [Range(1, 1 << 28)]
    public int StateBytesMax { get; set; } = 16 << 20;
}
