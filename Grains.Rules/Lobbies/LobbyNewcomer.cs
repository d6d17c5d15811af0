namespace Trivia.Grains.Rules.Lobbies;

/// <summary>Someone who wants a seat.</summary>
/// <param name="PlayerId">The player.</param>
/// <param name="Name">Display name, normalised.</param>
/// <param name="AddressHash">Keyed hash of the network address.</param>
/// <param name="House">Whether the house plays.</param>
/// <param name="Synthetic">Whether a load tester plays.</param>
/// <param name="Avatar">The chosen picture; null for none.</param>
public readonly record struct LobbyNewcomer(
    string PlayerId, string Name, long AddressHash, bool House, bool Synthetic, string? Avatar = null);
