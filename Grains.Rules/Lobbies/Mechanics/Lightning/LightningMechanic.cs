namespace Trivia.Grains.Rules.Lobbies.Mechanics.Lightning;

/// <summary>Lightning round: every 120 s of a game (<see cref="LobbyPace.LightningEvery"/>) the next round has half the time and double points.</summary>
public sealed class LightningMechanic : Mechanic
{
    /// <summary>Its name, and the twist of its rounds.</summary>
    public const string Key = "lightning";

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

    /// <summary>How many times lightning has been due in the game. A game whose server was away gets one lightning round for all of them.</summary>
    private static int Passed(MechanicTurn turn) =>
        turn.State.StartedAt is { } start && turn.Now > start ? (int)Math.Min(int.MaxValue, (turn.Now - start) / turn.State.Pace.LightningEvery) : 0;
}
