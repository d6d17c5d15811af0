namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>Something that a player says to the room.</summary>
/// <param name="PlayerId">The player.</param>
/// <param name="Text">As it came; within <see cref="TextUnitsMax"/>.</param>
[GenerateSerializer, Immutable, Alias("trivia.lobby.say-request.v1")]
public sealed record SayRequest([property: Id(0)] string PlayerId, [property: Id(1)] string Text)
{
    /// <summary>Longest text that is looked at, in UTF-16 units: sixteen for each character that a remark may have.</summary>
    public const int TextUnitsMax = 3_200;
}
