namespace Trivia.Grains.Rules.Lobbies.Mechanics.Fanfare;

/// <summary>Entry fanfare: who takes a seat for the first time is announced to the room.</summary>
public sealed class FanfareMechanic : Mechanic
{
    /// <summary>Its name.</summary>
    public const string Key = "fanfare";

    /// <inheritdoc/>
    public override string Name => Key;

    /// <inheritdoc/>
    public override MechanicTurn Entered(MechanicTurn turn, int seat, bool isNew) =>
        isNew && !turn.State.Seats[seat].House ? turn.Tell(new FanfareSounded(seat, turn.State.Seats[seat].Name)) : turn;
}
