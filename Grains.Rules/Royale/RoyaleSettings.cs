using Orleans;

namespace Trivia.Grains.Rules.Royale;

/// <summary>
/// The rules of one event. The defaults are the product's; <see cref="Problems"/> says what is out of bounds.
/// </summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.royale-settings.v1")]
public sealed record RoyaleSettings
{
    /// <summary>The most seats that any event can have.</summary>
    public const int CapacityMax = 100_000;

    /// <summary>Seats; whoever comes later waits or watches.</summary>
    [Id(0)]
    public int Capacity { get; init; } = 10_000;

    /// <summary>Answer window of the first question, in milliseconds.</summary>
    [Id(1)]
    public int WindowMs { get; init; } = 10_000;

    /// <summary>By how much the window shrinks after each cut, in milliseconds.</summary>
    [Id(2)]
    public int WindowStepMs { get; init; } = 500;

    /// <summary>The shortest window, in milliseconds.</summary>
    [Id(3)]
    public int WindowMsMin { get; init; } = 5_000;

    /// <summary>How long a reveal is shown, in milliseconds.</summary>
    [Id(4)]
    public int RevealMs { get; init; } = 5_000;

    /// <summary>How long a cut is shown after its reveal, in milliseconds.</summary>
    [Id(5)]
    public int CutMs { get; init; } = 3_000;

    /// <summary>Questions from one cut to the next.</summary>
    [Id(6)]
    public int QuestionsPerCut { get; init; } = 3;

    /// <summary>Share of the seats alive that an ordinary cut removes.</summary>
    [Id(7)]
    public decimal CutFraction { get; init; } = 0.2m;

    /// <summary>With this many alive or fewer, sudden death begins.</summary>
    [Id(8)]
    public int SuddenDeathAlive { get; init; } = 10;

    /// <summary>Show time after which the next cut begins sudden death, in milliseconds. Pauses and voided rounds don't count.</summary>
    [Id(9)]
    public int BudgetMs { get; init; } = 180_000;

    /// <summary>How long before the start registration opens, in milliseconds.</summary>
    [Id(10)]
    public int RegistrationMs { get; init; } = 15 * 60_000;

    /// <summary>Length of the countdown before the first question is staged, in milliseconds.</summary>
    [Id(11)]
    public int CountdownMs { get; init; } = 60_000;

    /// <summary>How far ahead of its opening a question is staged at the gateways, in milliseconds.</summary>
    [Id(12)]
    public int StageLeadMs { get; init; } = 1_000;

    /// <summary>How long after the window the gateways have to hand their answers over, in milliseconds.</summary>
    [Id(13)]
    public int HandOverMs { get; init; } = 500;

    /// <summary>How long a voided round waits for its players to return, in milliseconds.</summary>
    [Id(14)]
    public int ReturnMs { get; init; } = 15_000;

    /// <summary>Seats from one network address; a load-test ticket lifts it.</summary>
    [Id(15)]
    public int SeatsPerAddressMax { get; init; } = 8;

    /// <summary>The show of about five minutes.</summary>
    public static RoyaleSettings Blitz { get; } = new();

    /// <summary>The show of about half an hour.</summary>
    public static RoyaleSettings Classic { get; } = new() { BudgetMs = 20 * 60_000 };

    /// <summary>The answer window after a number of cuts, in milliseconds.</summary>
    /// <param name="cuts">Cuts made so far.</param>
    public int WindowMsAfter(int cuts) => (int)Math.Max(Math.Min(WindowMsMin, WindowMs), WindowMs - (long)WindowStepMs * cuts);

    /// <summary>What is out of bounds, one sentence each; empty when all is well.</summary>
    public IEnumerable<string> Problems()
    {
        var limits = new (string Name, decimal Value, decimal Min, decimal Max)[]
        {
            ("capacity", Capacity, 2, CapacityMax),
            ("windowMs", WindowMs, 500, 120_000),
            ("windowStepMs", WindowStepMs, 0, 60_000),
            ("windowMsMin", WindowMsMin, 500, 120_000),
            ("revealMs", RevealMs, 0, 120_000),
            ("cutMs", CutMs, 0, 120_000),
            ("questionsPerCut", QuestionsPerCut, 1, 1_000),
            ("cutFraction", CutFraction, 0.01m, 0.9m),
            ("suddenDeathAlive", SuddenDeathAlive, 1, CapacityMax),
            ("budgetMs", BudgetMs, 0, 4 * 60 * 60_000),
            ("registrationMs", RegistrationMs, 0, 7 * 24 * 60 * 60_000),
            ("countdownMs", CountdownMs, 0, 10 * 60_000),
            ("stageLeadMs", StageLeadMs, 100, 10_000),
            ("handOverMs", HandOverMs, 50, 5_000),
            ("returnMs", ReturnMs, 0, 120_000),
            ("seatsPerAddressMax", SeatsPerAddressMax, 1, CapacityMax),
        };
        return from limit in limits
               where limit.Value < limit.Min || limit.Value > limit.Max
               select FormattableString.Invariant($"{limit.Name} is {limit.Value}; it must be from {limit.Min} to {limit.Max}.");
    }
}
