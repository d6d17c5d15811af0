namespace Trivia.Benchmarks.Overload;

/// <summary>How a server is overloaded.</summary>
/// <param name="Players">Seated players who answer throughout: the work that has been accepted.</param>
/// <param name="Step">How long a rate is tried while looking for what the server carries.</param>
/// <param name="Overload">How long it then gets twice that.</param>
/// <param name="Recovery">How long it then gets half of it.</param>
/// <param name="Rate">Visitors a second that it carries; zero has it found out.</param>
/// <param name="RateMax">The highest rate that is tried.</param>
/// <param name="ServerCores">Cores that the server gets; the others are the driver's. Zero shares all.</param>
internal sealed record OverloadPlan(
    int Players, TimeSpan Step, TimeSpan Overload, TimeSpan Recovery, int Rate, int RateMax, int ServerCores)
{
    /// <summary>How long a visitor who was let in stays.</summary>
    public static TimeSpan Stay { get; } = TimeSpan.FromSeconds(3);

    /// <summary>Without an answer for so long a visitor has been dropped silently.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a visit takes, from the first request to the reply in the room, at a rate that the server carries.</summary>
    public static TimeSpan CarriedWithin { get; } = TimeSpan.FromSeconds(1);

    /// <summary>How long it may take under overload, for those who are let in.</summary>
    public static TimeSpan AcceptedWithin { get; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an answer of a seated player may take to its durable verdict.</summary>
    public static TimeSpan AnsweredWithin { get; } = TimeSpan.FromSeconds(2);

    /// <summary>After the overload everything is as before within this time.</summary>
    public static TimeSpan RecoveredWithin { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Seconds in a row without anything amiss, by which it is known.</summary>
    public const int RecoveredSeconds = 5;

    /// <summary>How late the driver itself may hear of what arrives, but for one second in ten.</summary>
    public static TimeSpan DriverWithin { get; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Memory in the last quarter of the overload, of that in the second.</summary>
    public const double MemoryGrowthMax = 1.15;

    /// <summary>Share of visits that may be refused at a rate that the server carries.</summary>
    public const double RefusedShareMax = 0.01;

    /// <summary>What the server gets, times what it carries.</summary>
    public const double Factor = 2;

    /// <summary>Of so many visitors one takes a seat in a second event; the others watch the first.</summary>
    public const int JoinerAmong = 10;
}
