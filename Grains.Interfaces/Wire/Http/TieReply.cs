namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>What is between oneself and another player now.</summary>
public sealed record TieReply
{
    /// <summary>The other player.</summary>
    public required string PlayerId { get; init; }

    /// <summary><c>friends</c>, <c>incoming</c>, <c>outgoing</c>, <c>blocked</c> or <c>none</c>.</summary>
    public required string Tie { get; init; }
}
