using System.Collections.Immutable;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>A lobby in the list.</summary>
/// <param name="LobbyId">The lobby.</param>
/// <param name="Topics">Its topics; empty for all.</param>
/// <param name="Phase">The phase.</param>
/// <param name="Players">Players connected.</param>
/// <param name="Spectators">People who watch.</param>
/// <param name="PlayersMax">Seats.</param>
/// <param name="HostName">Name of the host; null while nobody is there.</param>
/// <param name="Private">Whether only a code lets people in; such a lobby is never listed.</param>
/// <param name="Synthetic">Whether load testers play in it.</param>
/// <param name="Number">The question asked.</param>
/// <param name="Questions">Questions of a game.</param>
/// <param name="Assisted">Whether there is more time than usual.</param>
[GenerateSerializer, Immutable, Alias("trivia.lobby.listing.v1")]
public sealed record LobbyListing(
    [property: Id(0)] string LobbyId,
    [property: Id(1)] ImmutableArray<string> Topics,
    [property: Id(2)] LobbyPhase Phase,
    [property: Id(3)] int Players,
    [property: Id(4)] int Spectators,
    [property: Id(5)] int PlayersMax,
    [property: Id(6)] string? HostName,
    [property: Id(7)] bool Private,
    [property: Id(8)] bool Synthetic,
    [property: Id(9)] int Number,
    [property: Id(10)] int Questions,
    [property: Id(11)] bool Assisted);
