using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Poll;

/// <summary>A poll as it stands.</summary>
/// <param name="Poll">Which.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Options">Two to four options.</param>
/// <param name="Votes">How many chose each.</param>
/// <param name="LeftMs">Time left, in milliseconds; 0 once it has closed.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.poll-shown.v1")]
public sealed record PollShown(
    [property: Id(0)] int Poll,
    [property: Id(1)] string Text,
    [property: Id(2)] ImmutableArray<string> Options,
    [property: Id(3)] ImmutableArray<int> Votes,
    [property: Id(4)] int LeftMs) : MechanicFact;
