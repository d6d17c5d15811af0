using Trivia.Fleet.Crews;

namespace Trivia.Fleet.Tests.Crews;

public sealed class SightsTests
{
    private readonly TimeProvider time = TimeProvider.System;

    [Fact]
    public void Entries_FactSeenByThree_KnowsFirstLastAndHowMany()
    {
        var sights = new Sights(time);
        var (fact, now) = (new Fact(FactKind.Reveal, 7, 2) { NextInMs = 900 }, time.GetTimestamp());

        sights.Saw(fact, now);
        sights.Saw(fact with { NextInMs = 400 }, now + time.TimestampFrequency);
        sights.Saw(fact, now + (time.TimestampFrequency / 2));

        var entry = sights.Entries().ShouldHaveSingleItem();
        (entry.Sequence, entry.Fact, entry.Round, entry.Players, entry.NextInMs).ShouldBe((7, "Reveal", 2, 3, 900));
        (entry.LastAt - entry.FirstAt).TotalSeconds.ShouldBe(1, 0.001);
    }

    [Fact]
    public void Entries_SeveralFacts_AreInOrder()
    {
        var sights = new Sights(time);
        sights.Saw(new Fact(FactKind.Cut, 9, 3), time.GetTimestamp());
        sights.Saw(new Fact(FactKind.Reveal, 8, 3), time.GetTimestamp());

        sights.Entries().Select(entry => entry.Sequence).ShouldBe([8, 9]);
    }
}
