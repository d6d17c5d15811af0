namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Whether questions can be had from a model.</summary>
public sealed record GenerationStatusReply
{
    /// <summary>Whether a model is configured; without one games are played from the bank alone.</summary>
    public required bool Available { get; init; }

    /// <summary>Jobs that wait.</summary>
    public required int Waiting { get; init; }

    /// <summary>Jobs under way.</summary>
    public required int Working { get; init; }
}
