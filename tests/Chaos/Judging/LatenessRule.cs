using Trivia.Chaos.Runs;
using Trivia.Chaos.Schedules;

namespace Trivia.Chaos.Judging;

/// <summary>How late a step may be. Pure.</summary>
internal static class LatenessRule
{
    /// <summary>After a kill, and after everything that takes away neither a silo's answers nor the store.</summary>
    public static readonly TimeSpan AfterKill = TimeSpan.FromSeconds(3);

    /// <summary>A silo that stands still is replaced after two missed probes and two votes.</summary>
    public static readonly TimeSpan FrozenUnnoticed = TimeSpan.FromSeconds(4);

    /// <summary>After its end a fault is felt for some time: calls that hang time out, grains start again.</summary>
    public static readonly TimeSpan Aftershock = TimeSpan.FromSeconds(5);

    /// <summary>How late a step may be, given all strikes of a run.</summary>
    /// <param name="time">The step.</param>
    /// <param name="struck">The strikes.</param>
    /// <param name="zero">The first question, from which the strikes are counted.</param>
    public static TimeSpan LimitOf(PhaseTime time, IEnumerable<Struck> struck, DateTimeOffset zero) =>
        Meeting(time, struck, zero).Aggregate(AfterKill, (limit, strike) => limit + Allowance(strike.Strike));

    /// <summary>The strikes that may have to do with a step.</summary>
    public static IEnumerable<Struck> Meeting(PhaseTime time, IEnumerable<Struck> struck, DateTimeOffset zero) => struck.Where(strike =>
        zero + strike.Began <= time.SeenByAll && zero + strike.Began + strike.Strike.For + Aftershock >= time.From);

    /// <summary>Whether a process of the product was killed.</summary>
    public static bool IsKill(Struck strike) => strike.Strike.Kind is FaultKind.KillSilo or FaultKind.KillGateway;

    /// <summary>For how long a strike stops the show in itself: nothing goes on while nothing can be stored.</summary>
    private static TimeSpan Allowance(Strike strike) => strike.Kind switch
    {
        FaultKind.FreezeSilo => strike.For < FrozenUnnoticed ? strike.For : FrozenUnnoticed,
        _ when FaultRules.TakesStorage(strike.Kind) => strike.For,
        _ => TimeSpan.Zero,
    };
}
