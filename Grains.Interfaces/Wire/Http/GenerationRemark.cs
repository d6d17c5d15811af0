namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A draft turned down, or a call that brought nothing.</summary>
public sealed record GenerationRemark
{
    /// <summary>Why, for programs.</summary>
    public required string Code { get; init; }

    /// <summary>Why, a sentence.</summary>
    public required string Message { get; init; }
}
