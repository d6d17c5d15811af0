using Trivia.Grains.Rules.Royale;

namespace Trivia.Benchmarks.Simulation;

/// <summary>What is simulated.</summary>
/// <param name="Seats">Seats of all events, all taken.</param>
/// <param name="Questions">Questions asked; every third feeds a cut.</param>
/// <param name="AtOnce">Calls to the silo at once.</param>
/// <param name="Seed">Who answers what, and how fast.</param>
internal sealed record SimulationPlan(int Seats, int Questions, int AtOnce, int Seed)
{
    /// <summary>Answers of one batch, as many as a gateway sends at once.</summary>
    public const int BatchMax = 256;

    private const int FedPerSecond = 20_000;
    private static readonly TimeSpan WindowMin = TimeSpan.FromSeconds(5);

    /// <summary>Royales played at the same time: an event has no more seats than the rules allow.</summary>
    public int Events => (Seats + RoyaleSettings.CapacityMax - 1) / RoyaleSettings.CapacityMax;

    /// <summary>Calls to the silo at once for each of them.</summary>
    public int AtOnceEach => Math.Max(1, AtOnce / Events);

    /// <summary>Number of the first player of an event, over all.</summary>
    public int FirstOf(int number) => (int)((long)Seats * number / Events);

    /// <summary>Seats of an event.</summary>
    public int SeatsOf(int number) => FirstOf(number + 1) - FirstOf(number);

    /// <summary>Long enough to feed all answers of all events; a royale locks at its end.</summary>
    public TimeSpan Window => TimeSpan.FromSeconds(Math.Max(WindowMin.TotalSeconds, (double)Seats / FedPerSecond));

    /// <summary>How long a step of the show may take.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(4);
}
