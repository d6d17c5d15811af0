using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Lobbies;

/// <summary>How a round is played: decided by the settings, then by each mechanic in turn, before it opens.</summary>
/// <param name="WindowMs">The answer window, in milliseconds.</param>
/// <param name="Factor">By what the points of a right answer are multiplied.</param>
/// <param name="Twists">What is special about it, in words that clients show; most rounds have none.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.lobby-round-plan.v1")]
public sealed record RoundPlan(
    [property: Id(0)] int WindowMs,
    [property: Id(1)] int Factor,
    [property: Id(2)] ImmutableArray<string> Twists)
{
    /// <summary>The plan before the first round.</summary>
    public static RoundPlan None { get; } = new(0, 1, []);

    /// <summary>An ordinary round.</summary>
    public static RoundPlan Ordinary(LobbySettings settings) => new(settings.WindowMs, 1, []);

    /// <summary>The plan with half the time.</summary>
    public RoundPlan Halved() => this with { WindowMs = Math.Max(1, WindowMs / 2) };

    /// <summary>The plan with one more twist.</summary>
    public RoundPlan With(string twist) => this with { Twists = Twists.Add(twist) };

    /// <summary>Whether the round has a twist.</summary>
    public bool Has(string twist) => Twists.Contains(twist);
}
