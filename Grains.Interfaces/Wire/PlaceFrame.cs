using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>Where a friend is.</summary>
[MessagePackObject]
public sealed record PlaceFrame
{
    /// <summary><c>online</c>, <c>royale</c> or <c>lobby</c>.</summary>
    [Key("kind")]
    public required string Kind { get; init; }

    /// <summary>The event or the lobby; empty where there is none to be found.</summary>
    [Key("id")]
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    [Key("title")]
    public required string Title { get; init; }

    /// <summary>Whether one may come and watch.</summary>
    [Key("canWatch")]
    public required bool CanWatch { get; init; }
}
