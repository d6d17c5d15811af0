namespace Trivia.Grains.Interfaces.Chat;

/// <summary>A remark to be judged.</summary>
/// <param name="RoomId">The room.</param>
/// <param name="PlayerId">Who made it.</param>
/// <param name="Text">As it came.</param>
[GenerateSerializer, Immutable, Alias("trivia.chat.remark.v1")]
public sealed record ChatRemark(
    [property: Id(0)] string RoomId,
    [property: Id(1)] string PlayerId,
    [property: Id(2)] string Text);
