namespace Trivia.Benchmarks.Simulation;

/// <summary>What is simulated.</summary>
/// <param name="Seats">Seats, all taken.</param>
/// <param name="Questions">Questions asked; every third feeds a cut.</param>
/// <param name="AtOnce">Calls to the silo at once.</param>
/// <param name="Seed">Who answers what, and how fast.</param>
internal sealed record SimulationPlan(int Seats, int Questions, int AtOnce, int Seed)
{
    /// <summary>Answers of one batch, as many as a gateway sends at once.</summary>
    public const int BatchMax = 256;

    private const int FedPerSecond = 20_000;
    private static readonly TimeSpan WindowMin = TimeSpan.FromSeconds(5);

    /// <summary>Long enough to feed all answers; a royale locks at its end.</summary>
    public TimeSpan Window => TimeSpan.FromSeconds(Math.Max(WindowMin.TotalSeconds, (double)Seats / FedPerSecond));

    /// <summary>How long a step of the show may take.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(4);
}
