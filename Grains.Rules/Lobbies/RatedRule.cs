namespace Trivia.Grains.Rules.Lobbies;

/// <summary>Which games move anyone's numbers. Pure.</summary>
public static class RatedRule
{
    /// <summary>People from different addresses that a rated game needs.</summary>
    public const int PeopleMin = 3;

    /// <summary>Whether a game counts: public, three or more people from different addresses, no house players, no load testers.</summary>
    /// <param name="settings">The lobby's settings.</param>
    /// <param name="seats">Everyone who played.</param>
    public static bool IsRated(LobbySettings settings, IReadOnlyCollection<LobbySeat> seats) =>
        !settings.Private
        && !seats.Any(seat => seat.House || seat.Synthetic)
        && seats.Where(seat => seat.Answered > 0).Select(seat => seat.AddressHash).Distinct().Count() >= PeopleMin;
}
