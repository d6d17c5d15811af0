namespace Trivia.Grains.Rules.Lobbies.Mechanics;

/// <summary>
/// One party mechanic: a rule with a name to switch it off by, and hooks into the game. Pure, and without state of its own;
/// what it has to remember it keeps in the lobby's state. A new one is a folder of its own and a line in
/// <see cref="MechanicSet.All"/>.
/// </summary>
public abstract class Mechanic
{
    /// <summary>Its name, in settings, switches, metrics and on the wire.</summary>
    public abstract string Name { get; }

    /// <summary>Whether a lobby's settings let it be played, apart from its own switch.</summary>
    public virtual bool Fits(LobbySettings settings) => true;

    /// <summary>A game has started.</summary>
    public virtual MechanicTurn GameStarted(MechanicTurn turn) => turn;

    /// <summary>A round is about to open.</summary>
    /// <param name="plan">As the mechanics before this one left it.</param>
    /// <param name="turn">The lobby, in which the round has not opened.</param>
    public virtual (MechanicTurn Turn, RoundPlan Plan) Plan(MechanicTurn turn, RoundPlan plan) => (turn, plan);

    /// <summary>A round has opened.</summary>
    /// <param name="turn">The lobby.</param>
    /// <param name="correct">Place of the right option.</param>
    public virtual MechanicTurn Opened(MechanicTurn turn, int correct) => turn;

    /// <summary>A round has locked; its scores are not in the seats yet.</summary>
    /// <param name="turn">The lobby, with the seats as they were before the round.</param>
    /// <param name="outcome">The round, as the mechanics before this one left it.</param>
    public virtual (MechanicTurn Turn, RoundOutcome Outcome) Locked(MechanicTurn turn, RoundOutcome outcome) => (turn, outcome);

    /// <summary>An answer is shown; the scores are in the seats.</summary>
    public virtual MechanicTurn Revealed(MechanicTurn turn, RoundOutcome outcome) => turn;

    /// <summary>The last answer has been shown, and the game is about to end.</summary>
    public virtual MechanicTurn Ending(MechanicTurn turn) => turn;

    /// <summary>Someone has taken a seat, or come back to it.</summary>
    /// <param name="turn">The lobby.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="isNew">Whether it is the first time.</param>
    public virtual MechanicTurn Entered(MechanicTurn turn, int seat, bool isNew) => turn;

    /// <summary>A player has left, or has been without a connection for long.</summary>
    /// <param name="turn">The lobby.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="connected">Seats with a connection.</param>
    public virtual MechanicTurn Gone(MechanicTurn turn, int seat, IReadOnlySet<int> connected) => turn;

    /// <summary>A player does something with it.</summary>
    public virtual (MechanicTurn Turn, MoveVerdict Verdict) Move(MechanicTurn turn, MechanicMove move) => (turn, MoveVerdict.NotAllowed);

    /// <summary>What players did with it in the game that has ended: players' ids and feats, see <see cref="Players.Feats"/>.</summary>
    public virtual IEnumerable<(string PlayerId, string Feat)> Feats(LobbyState state) => [];

    /// <summary>When it wants to be called next; null for never.</summary>
    public virtual DateTimeOffset? DueAt(LobbyState state) => null;

    /// <summary>What it wanted to be called for is due.</summary>
    public virtual MechanicTurn Due(MechanicTurn turn) => turn;
}
