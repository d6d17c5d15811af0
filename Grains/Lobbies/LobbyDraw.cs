using System.Collections.Immutable;

namespace Trivia.Grains.Lobbies;

/// <summary>What was drawn for a game.</summary>
/// <param name="Deck">Its questions, in the order in which they are asked.</param>
/// <param name="NewTo">For each, the players who have never met it.</param>
internal sealed record LobbyDraw(ImmutableArray<string> Deck, ImmutableArray<ImmutableHashSet<string>> NewTo);
