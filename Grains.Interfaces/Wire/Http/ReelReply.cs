using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A game's highlight reel.</summary>
public sealed record ReelReply
{
    /// <summary><c>none</c>, <c>waiting</c>, <c>ready</c> or <c>failed</c>.</summary>
    public required string Stage { get; init; }

    /// <summary>Path of the animated GIF, which never changes; only when ready.</summary>
    public string? Picture { get; init; }

    /// <summary>Path of the page to share; only when ready.</summary>
    public string? Page { get; init; }

    /// <summary>How many decisive answers it shows; only when ready.</summary>
    public int? Moments { get; init; }

    /// <summary>Texts to share it with, the result first; only when ready.</summary>
    public ImmutableArray<string>? Texts { get; init; }
}
