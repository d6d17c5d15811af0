using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Saboteur;

/// <summary>
/// Saboteur: in roles mode, with five or more people, one of them is secretly the saboteur, sees one wrong option marked, and
/// earns 100 points for every other player who picks it. The points are held back until the last answer has been shown.
/// </summary>
public sealed class SaboteurMechanic : Mechanic
{
    /// <summary>Its name.</summary>
    public const string Key = "saboteur";

    /// <summary>People that it takes.</summary>
    public const int PeopleMin = 5;

    /// <summary>Points for each other player who picks the marked option.</summary>
    public const int PointsEach = 100;

    /// <inheritdoc/>
    public override string Name => Key;

    /// <inheritdoc/>
    public override bool Fits(LobbySettings settings) => settings.Roles;

    /// <inheritdoc/>
    public override MechanicTurn GameStarted(MechanicTurn turn)
    {
        var people = Enumerable.Range(0, turn.State.Seats.Length).Where(seat => !turn.State.Seats[seat].House).ToList();
        if (people.Count < PeopleMin)
        {
            return turn;
        }

        var saboteur = people.MinBy(seat => SeededOrder.Of(turn.State.Seed, "saboteur|" + turn.State.Seats[seat].PlayerId));
        return turn.Keep(Key, new SaboteurState(saboteur, 0, 0, 0));
    }

    /// <inheritdoc/>
    public override MechanicTurn Opened(MechanicTurn turn, int correct) => turn.State.Of<SaboteurState>(Key) is { } kept
        ? turn.Keep(Key, kept with { Round = turn.State.Round, Mark = MarkOf(turn.State, correct) })
        : turn;

    /// <inheritdoc/>
    public override (MechanicTurn Turn, RoundOutcome Outcome) Locked(MechanicTurn turn, RoundOutcome outcome)
    {
        if (turn.State.Of<SaboteurState>(Key) is not { } kept || kept.Round != outcome.Round)
        {
            return (turn, outcome);
        }

        var led = outcome.Results.Count(result => result.Seat != kept.Seat && result.Choice == kept.Mark);
        return (turn.Keep(Key, kept with { Held = kept.Held + (led * PointsEach) }), outcome);
    }

    /// <inheritdoc/>
    public override MechanicTurn Ending(MechanicTurn turn)
    {
        if (turn.State.Of<SaboteurState>(Key) is not { } kept || kept.Seat >= turn.State.Seats.Length)
        {
            return turn;
        }

        var seat = turn.State.Seats[kept.Seat];
        return turn.With(turn.State.With(kept.Seat, seat with { Score = seat.Score + kept.Held }))
            .Tell(new SaboteurUnmasked(kept.Seat, kept.Held));
    }

    /// <summary>
    /// What a seat's card says in the open round: for the saboteur the marked option, for everyone else one drawn by lot that
    /// means nothing. Everyone gets a card, each of one kind, so that traffic tells nothing.
    /// </summary>
    /// <returns>Null when no cards are dealt.</returns>
    public static (bool IsSaboteur, int Mark)? CardOf(LobbyState state, int seat)
    {
        if (state.Of<SaboteurState>(Key) is not { } kept || kept.Round != state.Round || state.Phase != LobbyPhase.Open)
        {
            return null;
        }

        return seat == kept.Seat
            ? (true, kept.Mark)
            : (false, (int)(SeededOrder.Of(state.Seed, FormattableString.Invariant($"card|{state.Round}|{seat}")) % OptionShuffle.Options));
    }

    private static int MarkOf(LobbyState state, int correct)
    {
        var pick = (int)(SeededOrder.Of(state.Seed, FormattableString.Invariant($"mark|{state.Round}")) % (OptionShuffle.Options - 1));
        return (correct + 1 + pick) % OptionShuffle.Options;
    }
}
