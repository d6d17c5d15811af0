using Orleans;

namespace Trivia.Grains.Rules.Chat;

/// <summary>A remark as the room sees it.</summary>
/// <param name="Number">Its number in the room, from 1.</param>
/// <param name="PlayerId">Who made it.</param>
/// <param name="Name">The name under which it was made.</param>
/// <param name="Text">What is shown.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("trivia.chat.line.v1")]
public sealed record ChatLine(
    [property: Id(0)] long Number,
    [property: Id(1)] string PlayerId,
    [property: Id(2)] string Name,
    [property: Id(3)] string Text,
    [property: Id(4)] DateTimeOffset At)
{
    /// <summary>The picture that its player had chosen; null for none.</summary>
    [Id(5)]
    public string? Avatar { get; init; }
}
