namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Generation jobs, latest first.</summary>
public sealed record GenerationListReply
{
    /// <summary>The jobs.</summary>
    public required IReadOnlyList<GenerationReply> Jobs { get; init; }
}
