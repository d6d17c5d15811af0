namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>The pictures that players may choose from.</summary>
public sealed record AvatarListReply
{
    /// <summary>The pictures.</summary>
    public required IReadOnlyList<AvatarItem> Avatars { get; init; }
}
