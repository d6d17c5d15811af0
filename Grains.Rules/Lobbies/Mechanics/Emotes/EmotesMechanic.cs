namespace Trivia.Grains.Rules.Lobbies.Mechanics.Emotes;

/// <summary>
/// Emotes: what players throw is gathered into bursts at most four times a second. When over half of a round's answers agree,
/// the room gets a burst of its own, after the lock.
/// </summary>
public sealed class EmotesMechanic : Mechanic
{
    /// <summary>Its name.</summary>
    public const string Key = "emotes";

    /// <summary>Kinds of emotes.</summary>
    public const int Kinds = 8;

    /// <inheritdoc/>
    public override string Name => Key;

    /// <inheritdoc/>
    public override (MechanicTurn Turn, RoundOutcome Outcome) Locked(MechanicTurn turn, RoundOutcome outcome) =>
        AgreedOn(outcome) is var option && option >= 0 ? (turn.Tell(new RoomAgreed(outcome.Round, option)), outcome) : (turn, outcome);

    /// <summary>The option that more than half of the answers chose; −1 for none.</summary>
    public static int AgreedOn(RoundOutcome outcome)
    {
        var picks = outcome.Picks();
        var answers = picks.Sum();
        for (var option = 0; option < picks.Length; option++)
        {
            if (picks[option] * 2 > answers)
            {
                return option;
            }
        }

        return -1;
    }
}
