namespace Trivia.Benchmarks.Simulation;

/// <summary>What a simulation measured.</summary>
/// <param name="Seats">Seats of all events.</param>
/// <param name="Events">Royales played at the same time.</param>
/// <param name="SeatingSeconds">How long it took to seat them, one join a player.</param>
/// <param name="SeatingCpuSeconds">Processor time of the server for that.</param>
/// <param name="ServerMbBefore">Resident memory of the server before anybody had a seat.</param>
/// <param name="ServerMbSeated">After everyone had.</param>
/// <param name="StoreMb">What the store held at the end.</param>
/// <param name="CallsRepeated">Calls that the silo could not answer at once.</param>
/// <param name="Questions">The questions.</param>
internal sealed record SimulationReport(
    int Seats,
    int Events,
    double SeatingSeconds,
    double SeatingCpuSeconds,
    double ServerMbBefore,
    double ServerMbSeated,
    double StoreMb,
    int CallsRepeated,
    IReadOnlyList<SimulatedQuestion> Questions)
{
    /// <summary>The design's target for a cut of 100,000 seats.</summary>
    public const double CutMsMax = 1_000;

    /// <summary>Seats of that target.</summary>
    public const int CutSeats = 100_000;

    /// <summary>Whether every cut was within the target, scaled to the seats where there are more.</summary>
    public bool CutsMet => Questions.All(question => question.LockToCutMs <= CutMsMax * Math.Max(1, (double)question.Alive / CutSeats));
}
