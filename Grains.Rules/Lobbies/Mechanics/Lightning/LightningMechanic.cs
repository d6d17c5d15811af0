namespace Trivia.Grains.Rules.Lobbies.Mechanics.Lightning;

/// <summary>Lightning round: every 120 s of a game the next round has half the time and double points.</summary>
public sealed class LightningMechanic : Mechanic
{
    /// <summary>Its name, and the twist of its rounds.</summary>
    public const string Key = "lightning";

    /// <summary>Time from one lightning round to the next.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(120);

    /// <summary>By what points are multiplied.</summary>
    public const int Factor = 2;

    /// <inheritdoc/>
    public override string Name => Key;

    /// <inheritdoc/>
    public override (MechanicTurn Turn, RoundPlan Plan) Plan(MechanicTurn turn, RoundPlan plan)
    {
        var passed = Passed(turn);
        return passed > (turn.State.Of<LightningState>(Key)?.Struck ?? 0)
            ? (turn.Keep(Key, new LightningState(passed)), plan.Halved().With(Key) with { Factor = plan.Factor * Factor })
            : (turn, plan);
    }

    /// <summary>How many times 120 s of the game have passed. A game whose server was away gets one lightning round for all of them.</summary>
    private static int Passed(MechanicTurn turn) =>
        turn.State.StartedAt is { } start && turn.Now > start ? (int)Math.Min(int.MaxValue, (turn.Now - start) / Every) : 0;
}
