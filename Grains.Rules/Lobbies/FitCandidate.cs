using System.Collections.Immutable;

namespace Trivia.Grains.Rules.Lobbies;

/// <summary>A public lobby as someone who looks for one sees it.</summary>
/// <param name="LobbyId">The lobby.</param>
/// <param name="Topics">Its topics; empty for all.</param>
/// <param name="IsWaiting">Whether it waits for players.</param>
/// <param name="Players">Players, those on their way included.</param>
/// <param name="PlayersMax">Seats.</param>
/// <param name="Synthetic">Whether load testers play in it.</param>
/// <param name="Order">Grows with every lobby made.</param>
public readonly record struct FitCandidate(
    string LobbyId, ImmutableArray<string> Topics, bool IsWaiting, int Players, int PlayersMax, bool Synthetic, long Order);
