namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>A player who wants a seat in a lobby.</summary>
/// <param name="PlayerId">The signed-in player.</param>
/// <param name="Name">Display name, normalised.</param>
/// <param name="AddressHash">Keyed hash of the network address.</param>
/// <param name="Synthetic">Came with a load-test ticket.</param>
/// <param name="ByCode">Whether the lobby's code was given; a private lobby lets nobody else in but those who have a seat.</param>
/// <param name="Gateway">The gateway that has the connection.</param>
[GenerateSerializer, Immutable, Alias("trivia.lobby.enter-request.v1")]
public sealed record EnterRequest(
    [property: Id(0)] string PlayerId,
    [property: Id(1)] string Name,
    [property: Id(2)] long AddressHash,
    [property: Id(3)] bool Synthetic,
    [property: Id(4)] bool ByCode,
    [property: Id(5)] string Gateway)
{
    /// <summary>The picture that the player chose; null for none.</summary>
    [Id(6)]
    public string? Avatar { get; init; }
}
