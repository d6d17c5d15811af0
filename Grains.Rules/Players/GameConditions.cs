using Orleans;

namespace Trivia.Grains.Rules.Players;

/// <summary>Under which conditions a game was played: whether it moves ratings and leaderboards.</summary>
/// <param name="IsPublic">Whether anyone could join.</param>
/// <param name="People">People who played, house players and agents left out.</param>
/// <param name="Addresses">Different network addresses that they came from.</param>
/// <param name="HousePlayers">House players, agents and simulated players that played along.</param>
/// <param name="Assisted">Whether answer times were stretched.</param>
/// <param name="Synthetic">Whether it was a load test.</param>
/// <param name="CalledOff">Whether it was ended before its end.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.game-conditions.v1")]
public sealed record GameConditions(
    [property: Id(0)] bool IsPublic,
    [property: Id(1)] int People,
    [property: Id(2)] int Addresses,
    [property: Id(3)] int HousePlayers,
    [property: Id(4)] bool Assisted,
    [property: Id(5)] bool Synthetic,
    [property: Id(6)] bool CalledOff)
{
    /// <summary>The fewest people, and the fewest addresses, of a rated game.</summary>
    public const int PeopleMin = 3;

    /// <summary>
    /// Whether the game is rated: public, three or more people from different addresses, nobody of the house, the ordinary
    /// answer time, no load test, played to its end. Only rated games move ratings and leaderboards.
    /// </summary>
    public bool IsRated =>
        IsPublic && People >= PeopleMin && Addresses >= PeopleMin && HousePlayers == 0 && !Assisted && !Synthetic && !CalledOff;
}
