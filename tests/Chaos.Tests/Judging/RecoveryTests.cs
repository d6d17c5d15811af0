using Trivia.Chaos.Judging;
using Trivia.Chaos.Runs;
using Trivia.Chaos.Schedules;

namespace Trivia.Chaos.Tests.Judging;

public sealed class RecoveryTests
{
    private static readonly Struck Kill = Scripted.Struck(FaultKind.KillGateway, 10, 2);
    private static readonly Struck Next = Scripted.Struck(FaultKind.RedisReset, 20, 0);

    [Fact]
    public void Of_NothingWasFelt_Zero() => Recovery.Of(Kill, Next, [Good(11), Good(12)]).ShouldBe(TimeSpan.Zero);

    [Fact]
    public void Of_BadLooks_LastsUntilTheLastOne() =>
        Recovery.Of(Kill, Next, [Bad(9), Good(10.5), Bad(11), Away(13), Good(14), Bad(21)]).ShouldBe(TimeSpan.FromSeconds(3));

    [Fact]
    public void Of_LastStrike_LooksNoFurtherThanAHorizon() => Recovery.Of(Kill, null, [Bad(11), Bad(500)]).ShouldBe(TimeSpan.FromSeconds(1));

    private static ProbeSample Good(double at) => new(TimeSpan.FromSeconds(at), Answered: true, 100, 96);

    private static ProbeSample Away(double at) => new(TimeSpan.FromSeconds(at), Answered: true, 100, 94);

    private static ProbeSample Bad(double at) => new(TimeSpan.FromSeconds(at), Answered: false, 0, 0);
}
