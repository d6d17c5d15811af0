namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>What became of a deletion.</summary>
public sealed record ErasedReply
{
    /// <summary>Whether everything is gone; otherwise it is under way, and goes on whatever crashes.</summary>
    public required bool Done { get; init; }
}
