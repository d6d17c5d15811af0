using Orleans;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Lobbies;

/// <summary>A stored answer.</summary>
/// <param name="Choice">The option, 0–3.</param>
/// <param name="RawElapsedMs">Gateway receipt minus start, in milliseconds.</param>
/// <param name="AllowanceMs">What is forgiven of it, in milliseconds.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.lobby-answer.v1")]
public readonly record struct LobbyAnswer(
    [property: Id(0)] byte Choice,
    [property: Id(1)] int RawElapsedMs,
    [property: Id(2)] int AllowanceMs)
{
    /// <summary>The elapsed time that counts, in milliseconds.</summary>
    public int ElapsedMs => LatencyAllowance.Elapsed(RawElapsedMs, AllowanceMs);
}
