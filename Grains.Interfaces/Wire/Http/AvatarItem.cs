namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A picture that a player may choose; clients draw it from these.</summary>
public sealed record AvatarItem
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it shows.</summary>
    public required string Title { get; init; }

    /// <summary>One character that shows it.</summary>
    public required string Glyph { get; init; }

    /// <summary>The ground under it, as <c>#rrggbb</c>.</summary>
    public required string Colour { get; init; }
}
