namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Something that can be unlocked.</summary>
public sealed record AchievementItem
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>How to get it.</summary>
    public required string Description { get; init; }
}
