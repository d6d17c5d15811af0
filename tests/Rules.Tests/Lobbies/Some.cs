using System.Collections.Immutable;
using CsCheck;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Rules.Tests.Lobbies;

/// <summary>Lobbies for tests.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    public static LobbyState Lobby(int players, LobbySettings? settings = null)
    {
        var state = new LobbyState { Settings = settings ?? new LobbySettings { PlayersMax = Math.Max(1, players) } };
        for (var player = 0; player < players; player++)
        {
            (state, _) = LobbySeating.Enter(state, Person(player));
        }

        return state;
    }

    public static LobbyNewcomer Person(int number) => new($"p-{number}", $"Player {number}", number, House: false, Synthetic: false);

    /// <summary>A lobby with its first question open.</summary>
    public static LobbyState Open(int players, LobbySettings? settings = null, RoundPlan? plan = null)
    {
        var lobby = Lobby(players, settings);
        return LobbyMachine.Open(LobbyMachine.Start(lobby, lobby.Settings.Questions, 7, Noon), plan ?? RoundPlan.Ordinary(lobby.Settings), Noon.AddSeconds(3));
    }

    public static LobbyState Revealed(LobbyState open, RoundOutcome outcome) =>
        LobbyMachine.Reveal(LobbyMachine.Lock(open, Noon.AddSeconds(20)), outcome, Noon.AddSeconds(20));

    /// <summary>The state with these scores.</summary>
    public static LobbyState Scored(this LobbyState state, params ReadOnlySpan<int> scores)
    {
        var next = state;
        for (var seat = 0; seat < scores.Length; seat++)
        {
            next = next.With(seat, next.Seats[seat] with { Score = scores[seat] });
        }

        return next;
    }

    /// <summary>Answers of some of the seats, in time.</summary>
    public static Gen<ImmutableDictionary<int, LobbyAnswer>> Answers(int players, int windowMs) =>
        from given in Gen.Select(Gen.Bool, Gen.Byte[0, 3], Gen.Int[250, windowMs]).Array[players]
        select given.Select((answer, seat) => (answer, seat))
            .Where(item => item.answer.Item1)
            .ToImmutableDictionary(item => item.seat, item => new LobbyAnswer(item.answer.Item2, item.answer.Item3, 0));
}
