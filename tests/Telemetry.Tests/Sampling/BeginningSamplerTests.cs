using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using OpenTelemetry.Trace;

namespace Trivia.Telemetry.Tests.Sampling;

public sealed class BeginningSamplerTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public void ShouldSample_ManyOfOneKind_TakesSoManyASecond()
    {
        var sampler = new BeginningSampler(3, time);

        Beginnings(sampler, "trivia.answer", 100).ShouldBe(3);
        Beginnings(sampler, "trivia.cut", 2).ShouldBe(2);
        time.Advance(TimeSpan.FromSeconds(1));
        Beginnings(sampler, "trivia.answer", 100).ShouldBe(3);
    }

    [Fact]
    public void ShouldSample_CallThatBelongsToNothing_BeginsNoTrace() =>
        Beginnings(new BeginningSampler(3, time), "IBracketGrain/Submit", 10).ShouldBe(0);

    [Theory]
    [InlineData(ActivityTraceFlags.Recorded, SamplingDecision.RecordAndSample)]
    [InlineData(ActivityTraceFlags.None, SamplingDecision.Drop)]
    public void ShouldSample_PartOfATrace_SharesItsFate(ActivityTraceFlags flags, SamplingDecision expected)
    {
        var parent = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), flags, isRemote: true);

        new BeginningSampler(0, time).ShouldSample(new SamplingParameters(parent, parent.TraceId, "write storage", ActivityKind.Client))
            .Decision.ShouldBe(expected);
    }

    [Fact]
    public void ShouldSample_KindsMadeOfData_AreGivenUpOn()
    {
        var sampler = new BeginningSampler(1, time);

        Enumerable.Range(0, 10_000).Sum(kind => Beginnings(sampler, $"trivia.{kind}", 1)).ShouldBe(64);
    }

    private static int Beginnings(BeginningSampler sampler, string name, int tries) => Enumerable.Range(0, tries).Count(_ =>
        sampler.ShouldSample(new SamplingParameters(default, ActivityTraceId.CreateRandom(), name, ActivityKind.Server)).Decision
            == SamplingDecision.RecordAndSample);
}
