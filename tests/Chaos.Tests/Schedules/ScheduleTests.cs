using CsCheck;
using Trivia.Chaos.Schedules;

namespace Trivia.Chaos.Tests.Schedules;

/// <summary>A schedule is a pure function of seed and settings, and takes no more than the cluster is to bear.</summary>
public sealed class ScheduleTests
{
    private static readonly Gen<int> Seeds = Gen.Int[1, 100_000];

    private static readonly Gen<ScheduleSettings> Settings = Gen.Select(
        Gen.Int[30, 900], Gen.Int[2, 5], Gen.Int[1, 6],
        (seconds, silos, gateways) => new ScheduleSettings { Length = TimeSpan.FromSeconds(seconds), Silos = silos, Gateways = gateways });

    [Fact]
    public void Of_SameSeedAndSettings_SameStrikes() =>
        Gen.Select(Seeds, Settings).Sample((seed, settings) =>
            Schedule.Of(seed, settings).SequenceEqual(Schedule.Of(seed, settings with { })));

    [Fact]
    public void Of_AnotherSeed_OtherStrikes() =>
        Gen.Select(Seeds, Settings).Sample((seed, settings) =>
            !Schedule.Of(seed, settings).SequenceEqual(Schedule.Of(seed + 1, settings)));

    [Fact]
    public void Of_Seed7_IsWhatItEverWas() => Schedule.Of(7, new ScheduleSettings { Length = TimeSpan.FromSeconds(30) })
        .Select(strike => strike.ToString()).ShouldBe([
            "  1     2.0 s  StorageLostReplies  10 %, for 3.7 s",
            "  2     6.6 s  ReconnectStorm      ",
            "  3    12.8 s  RedisLatency        late by 300 ms, for 5.5 s",
            "  4    15.9 s  StorageErrors       72 %, for 2.7 s",
            "  5    19.6 s  PlayersReset        26 %",
        ]);

    [Fact]
    public void Of_AnySeed_StrikesInOrderBetweenLeadAndCalm() =>
        Gen.Select(Seeds, Settings).Sample((seed, settings) =>
        {
            var strikes = Schedule.Of(seed, settings);
            strikes.ShouldNotBeEmpty();
            strikes.Select(strike => strike.Number).ShouldBe(Enumerable.Range(1, strikes.Count));
            strikes.Zip(strikes.Skip(1)).ShouldAllBe(pair => pair.Second.At - pair.First.At >= settings.GapMin);
            strikes.ShouldAllBe(strike => strike.At >= settings.Lead && strike.Ends <= settings.Length - settings.Calm);
        });

    [Fact]
    public void Of_AnySeed_TargetsWhatIsThere() =>
        Gen.Select(Seeds, Settings).Sample((seed, settings) => Schedule.Of(seed, settings).ShouldAllBe(strike => strike.Kind == FaultKind.KillGateway
            ? strike.Target >= 1 && strike.Target <= settings.Gateways
            : FaultRules.TakesSilo(strike.Kind) ? strike.Target >= 1 && strike.Target <= settings.Silos : strike.Target == 0));

    [Fact]
    public void Of_AnySeed_NeverTakesTwoSilosNorASiloWithRedis() =>
        Gen.Select(Seeds, Settings).Sample((seed, settings) =>
        {
            var strikes = Schedule.Of(seed, settings);
            foreach (var silo in strikes.Where(strike => FaultRules.TakesSilo(strike.Kind)))
            {
                strikes.Where(other => other != silo && (FaultRules.TakesSilo(other.Kind) || FaultRules.TakesRedis(other.Kind)))
                    .ShouldAllBe(other => other.Ends + FaultRules.RedisSettles <= silo.At || other.At >= silo.Ends + FaultRules.SiloSettles);
            }
        });

    [Fact]
    public void Of_AnySeed_GatewayKillsAreApart() =>
        Gen.Select(Seeds, Settings).Sample((seed, settings) =>
        {
            var kills = Schedule.Of(seed, settings).Where(strike => strike.Kind == FaultKind.KillGateway).ToArray();
            kills.Zip(kills.Skip(1)).ShouldAllBe(pair => pair.Second.At - pair.First.At >= FaultRules.GatewayKillsApart);
        });

    [Fact]
    public void Of_AnySeed_FreezesFromFiveToTwentySeconds() =>
        Gen.Select(Seeds, Settings).Sample((seed, settings) => Schedule.Of(seed, settings).Where(strike => strike.Kind == FaultKind.FreezeSilo)
            .ShouldAllBe(strike => strike.For >= TimeSpan.FromSeconds(5) && strike.For <= TimeSpan.FromSeconds(20)));

    [Fact]
    public void Of_TenMinutes_EveryKindComesAgainAndAgain() =>
        Seeds.Sample(seed =>
        {
            var strikes = Schedule.Of(seed, new ScheduleSettings { Length = TimeSpan.FromMinutes(10) });
            Enum.GetValues<FaultKind>().ShouldAllBe(kind => strikes.Count(strike => strike.Kind == kind) >= 3);
        });
}
