namespace Trivia.Grains.Rules.Lobbies.Mechanics.Chain;

/// <summary>
/// Chain reaction: two or more right answers within 300 ms of the fastest right one, that one included, are a combo, and earn
/// 100 more each. Decided at the lock and told with the reveal, so that it gives nothing away before.
/// </summary>
public sealed class ChainMechanic : Mechanic
{
    /// <summary>Its name.</summary>
    public const string Key = "chain";

    /// <summary>How far behind the fastest right answer the combo reaches, in milliseconds.</summary>
    public const int WithinMs = 300;

    /// <summary>Points for each answer of the combo.</summary>
    public const int Bonus = 100;

    /// <inheritdoc/>
    public override string Name => Key;

    /// <inheritdoc/>
    public override (MechanicTurn Turn, RoundOutcome Outcome) Locked(MechanicTurn turn, RoundOutcome outcome)
    {
        var combo = ComboOf(outcome);
        return combo.Count == 0
            ? (turn, outcome)
            : (turn.Tell(new ChainFormed(outcome.Round, [.. combo.Order()])), outcome.Reward(combo, Bonus));
    }

    /// <summary>The seats of the combo; none when fewer than two were so close.</summary>
    public static IReadOnlySet<int> ComboOf(RoundOutcome outcome)
    {
        var right = outcome.Results.Where(result => result.Correct).ToList();
        if (right.Count == 0)
        {
            return new HashSet<int>();
        }

        var fastest = right.Min(result => result.ElapsedMs);
        var combo = right.Where(result => result.ElapsedMs - fastest <= WithinMs).Select(result => result.Seat).ToHashSet();
        return combo.Count > 1 ? combo : new HashSet<int>();
    }
}
