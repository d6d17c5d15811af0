using Trivia.Grains.Rules.Friends;

namespace Trivia.Grains.Friends;

/// <summary>What a friends grain keeps.</summary>
[GenerateSerializer, Alias("trivia.friends.state.v1")]
internal sealed record FriendsState
{
    /// <summary>The circle.</summary>
    [Id(0)]
    public Circle Circle { get; init; } = new();
}
