namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>An event in the list.</summary>
public sealed record RoyaleListItem
{
    /// <summary>Its id, e.g. <c>r-2f9c41d0</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its title, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>When its first question is due.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>The same, in milliseconds from now; negative once past.</summary>
    public required long StartsInMs { get; init; }

    /// <summary>Its seats.</summary>
    public required int Capacity { get; init; }

    /// <summary>Whether it is a load test.</summary>
    public required bool Synthetic { get; init; }
}
