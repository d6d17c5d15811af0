using System.Collections.Immutable;
using System.Globalization;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics;
using Trivia.Grains.Rules.Lobbies.Mechanics.Survivor;

namespace Trivia.Grains.Lobbies;

/// <summary>Makes the record of a finished game. Pure.</summary>
internal static class LobbySummary
{
    public static string GameIdOf(string lobbyId, int game) => string.Create(CultureInfo.InvariantCulture, $"{lobbyId}-g{game}");

    /// <summary>The record of the game that a lobby has just finished.</summary>
    /// <param name="lobbyId">The lobby.</param>
    /// <param name="record">Its state after the end.</param>
    /// <param name="connected">Seats with a connection at the end.</param>
    /// <param name="now">The time.</param>
    public static GameSummary Of(string lobbyId, LobbyRecord record, IReadOnlySet<int> connected, DateTimeOffset now)
    {
        var state = record.State;
        var feats = MechanicSet.Feats(state);
        var seats = Enumerable.Range(0, state.Seats.Length)
            .Where(number => state.Seats[number].Answered > 0 || !state.Seats[number].Left)
            .OrderByDescending(number => state.Seats[number].Score)
            .ThenBy(number => number)
            .Select(number => SeatOf(state, number, connected) with { Feats = [.. feats[state.Seats[number].PlayerId].Order(StringComparer.Ordinal)] })
            .ToImmutableArray();
        var people = state.Seats.Where(seat => seat.Answered > 0 && !seat.House).ToList();
        return new GameSummary
        {
            GameId = GameIdOf(lobbyId, state.Game),
            LobbyId = lobbyId,
            StartedAt = state.StartedAt ?? now,
            EndedAt = now,
            Topics = state.Settings.Topics,
            Rated = RatedRule.IsRated(state.Settings, state.Seats),
            Assisted = state.Settings.IsAssisted,
            Synthetic = record.Wish!.Synthetic || state.Seats.Any(seat => seat.Synthetic),
            Addresses = people.Select(seat => seat.AddressHash).Distinct().Count(),
            Public = !state.Settings.Private,
            HostName = LobbyViews.HostSeat(state) is >= 0 and var host ? state.Seats[host].Name : null,
            Seats = seats,
            Questions = record.Asked,
        };
    }

    private static GameSeat SeatOf(LobbyState state, int number, IReadOnlySet<int> connected)
    {
        var seat = state.Seats[number];
        var last = state.Of<SurvivorState>(SurvivorMechanic.Key) ?? SurvivorState.None;
        return new GameSeat(
            number,
            seat.PlayerId,
            seat.Name,
            1 + state.Seats.Count(other => other.Score > seat.Score && (other.Answered > 0 || !other.Left)),
            seat.Score,
            seat.Correct,
            seat.Answered,
            seat.BestStreak,
            seat.Fastest,
            !seat.Left && (seat.House || connected.Contains(number)) && !last.Leavers.Contains(number),
            seat.House,
            seat.AddressHash,
            seat.Synthetic,
            last.Survivors.Contains(number))
        {
            Avatar = seat.Avatar,
        };
    }
}
