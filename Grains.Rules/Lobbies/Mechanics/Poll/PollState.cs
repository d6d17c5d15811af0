using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Poll;

/// <summary>The last poll.</summary>
/// <param name="Poll">Which.</param>
/// <param name="Closes">When it closes.</param>
/// <param name="IsOpen">Whether its end has not been told.</param>
/// <param name="Votes">Each seat's option.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.poll-state.v1")]
public sealed record PollState(
    [property: Id(0)] int Poll,
    [property: Id(1)] DateTimeOffset Closes,
    [property: Id(2)] bool IsOpen,
    [property: Id(3)] ImmutableDictionary<int, int> Votes) : MechanicState
{
    /// <summary>What is asked, in the host's own words; null for one of <see cref="PollMechanic.Polls"/>.</summary>
    [Id(4)]
    public string? Text { get; init; }

    /// <summary>The options of a poll in the host's own words.</summary>
    [Id(5)]
    public ImmutableArray<string> Options { get; init; } = [];
}
