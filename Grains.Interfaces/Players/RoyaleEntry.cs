namespace Trivia.Grains.Interfaces.Players;

/// <summary>A royale in a player's history.</summary>
/// <param name="RoyaleId">The royale.</param>
/// <param name="State">How far the player came.</param>
/// <param name="Rank">The exact rank with which the seat left; 1 for the winner; 0 while playing.</param>
/// <param name="Score">Points at that moment.</param>
/// <param name="Synthetic">Whether it was a load test.</param>
[GenerateSerializer, Immutable, Alias("trivia.players.royale-entry.v1")]
public sealed record RoyaleEntry(
    [property: Id(0)] string RoyaleId,
    [property: Id(1)] RoyaleEntryState State,
    [property: Id(2)] int Rank,
    [property: Id(3)] int Score,
    [property: Id(4)] bool Synthetic);
