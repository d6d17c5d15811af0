using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>What a host wants.</summary>
/// <param name="PlayerId">Who asks.</param>
/// <param name="Action">What.</param>
/// <param name="Settings">The new settings, for <see cref="HostAction.Configure"/>.</param>
/// <param name="Count">How many, for <see cref="HostAction.AddBots"/>.</param>
[GenerateSerializer, Immutable, Alias("trivia.lobby.host-command.v1")]
public sealed record HostCommand(
    [property: Id(0)] string PlayerId,
    [property: Id(1)] HostAction Action,
    [property: Id(2)] LobbySettings? Settings = null,
    [property: Id(3)] int Count = 0);
