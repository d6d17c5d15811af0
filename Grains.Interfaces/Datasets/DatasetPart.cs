namespace Trivia.Grains.Interfaces.Datasets;

/// <summary>A part of a shard: the shard is its parts one after another.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="Rows">Its lines.</param>
/// <param name="Sha256">SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
[GenerateSerializer, Immutable, Alias("trivia.datasets.part.v1")]
public sealed record DatasetPart(
    [property: Id(0)] long Bytes,
    [property: Id(1)] int Rows,
    [property: Id(2)] string Sha256);
