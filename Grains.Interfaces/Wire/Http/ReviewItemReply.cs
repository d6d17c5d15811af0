namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A question that waits for review.</summary>
public sealed record ReviewItemReply
{
    /// <summary>The question.</summary>
    public required string Id { get; init; }

    /// <summary>Its topic.</summary>
    public required string Topic { get; init; }

    /// <summary>Since when it waits.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Whether flags have taken it out of play meanwhile.</summary>
    public required bool Retired { get; init; }

    /// <summary>How it was received.</summary>
    public required ReceptionItem Reception { get; init; }
}
