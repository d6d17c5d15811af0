namespace Trivia.Grains.Interfaces.Players;

/// <summary>What speaks for or against a player's flags.</summary>
/// <param name="RatedGames">Rated games played.</param>
/// <param name="Upheld">Flags that staff agreed with.</param>
/// <param name="Rejected">Flags that staff found nothing in.</param>
[GenerateSerializer, Immutable, Alias("trivia.players.flag-record.v1")]
public readonly record struct FlagRecord(
    [property: Id(0)] int RatedGames,
    [property: Id(1)] int Upheld,
    [property: Id(2)] int Rejected);
