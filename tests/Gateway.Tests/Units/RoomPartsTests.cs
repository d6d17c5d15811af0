using Microsoft.Extensions.Time.Testing;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Rooms;
using Trivia.Gateway.Tests.Harness;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Gateway.Tests.Units;

public sealed class RoomPartsTests
{
    private readonly FakeTimeProvider time = new();
    private readonly RoyaleScript royale = new("r-1");

    [Fact]
    public void History_AfterAGap_StartsAnew()
    {
        var history = new FactHistory(max: 10);
        history.Add(Fact(4));
        history.Add(Fact(5));
        history.Add(Fact(9));

        history.After(5).ShouldBeNull();
        history.After(8).ShouldNotBeNull().Single().Sequence.ShouldBe(9);
        history.After(9).ShouldNotBeNull().ShouldBeEmpty();
        history.After(10).ShouldBeNull();
    }

    [Fact]
    public void History_Full_ForgetsTheOldest()
    {
        var history = new FactHistory(max: 2);
        for (var sequence = 1; sequence <= 4; sequence++)
        {
            history.Add(Fact(sequence));
        }

        history.After(1).ShouldBeNull();
        history.After(2).ShouldNotBeNull().Select(fact => fact.Sequence).ShouldBe([3, 4]);
    }

    [Fact]
    public void SnapshotFacts_LatestWasAPhase_EndWithIt()
    {
        royale.Next(Facts.Staged(royale, 1, TimeSpan.Zero));
        royale.Next(Facts.Revealed(royale, 1));
        royale.Next(Facts.Cut(royale, 1));
        royale.Next(Facts.Phase(royale, RoyalePhase.Revealed, paused: true));

        var facts = SnapshotFacts.After(royale.Snapshot, sequence: 2);

        facts.Select(fact => (fact.GetType(), fact.Sequence)).ShouldBe(
            [(typeof(RoundRevealed), 3), (typeof(CutMade), 4), (typeof(PhaseChanged), 5)]);
        facts[^1].ShouldBeOfType<PhaseChanged>().Paused.ShouldBeTrue();
    }

    [Fact]
    public void Clock_SeveralReplies_BelievesTheQuickest()
    {
        var clock = new RoyaleClock(time);
        var theirs = time.GetUtcNow().AddHours(1);
        clock.Observe(theirs, epoch: 1, 0, 0);
        clock.Observe(theirs.AddSeconds(5), epoch: 1, 0, time.TimestampFrequency);

        clock.At(0).ShouldBe(theirs);
        clock.TimestampOf(theirs.AddSeconds(2)).ShouldBe(2 * time.TimestampFrequency);
    }

    [Fact]
    public void Clock_NewActivation_ForgetsTheOldOne()
    {
        var clock = new RoyaleClock(time);
        var theirs = time.GetUtcNow();
        clock.Observe(theirs, epoch: 1, 0, 0).ShouldBeFalse();

        clock.Observe(theirs.AddSeconds(5), epoch: 2, 0, time.TimestampFrequency).ShouldBeTrue();

        clock.At(time.TimestampFrequency / 2).ShouldBe(theirs.AddSeconds(5));
    }

    [Fact]
    public void Alarm_TimerEarly_NeverRingsBeforeItsTime()
    {
        var rang = new List<long>();
        using var alarm = new Alarm(time, () => rang.Add(time.GetTimestamp()));
        var due = time.GetTimestamp() + (time.TimestampFrequency * 2);
        alarm.Set(due);

        for (var step = 0; step < 400; step++)
        {
            time.Advance(TimeSpan.FromMilliseconds(7));
        }

        rang.Count.ShouldBe(1);
        rang[0].ShouldBeInRange(due, due + (time.TimestampFrequency / 50));
    }

    [Fact]
    public void Probes_StrangeOrRepeatedEchoes_AreIgnored()
    {
        var probes = new ProbeWindow();
        probes.LowestMs.ShouldBe(0);
        probes.Sent(7, 0);

        probes.Returned(8, 1, time).ShouldBeFalse();
        probes.Returned(-1, 1, time).ShouldBeFalse();
        probes.Returned(7, time.TimestampFrequency / 10, time).ShouldBeTrue();
        probes.Returned(7, time.TimestampFrequency, time).ShouldBeFalse();

        probes.LowestMs.ShouldBe(100);
    }

    [Fact]
    public void Probes_ElevenResults_ForgetTheFirst()
    {
        var probes = new ProbeWindow();
        for (var result = 1; result <= 11; result++)
        {
            probes.Sent(result, 0);
            probes.Returned(result, result * time.TimestampFrequency / 1_000, time);
        }

        probes.LowestMs.ShouldBe(2);
    }

    [Theory, InlineData(1_000, 1), InlineData(900, 1), InlineData(800, 2), InlineData(700, 2), InlineData(699, 4), InlineData(0, 4), InlineData(-1, 5)]
    public void Standings_Score_RanksBehindAllThatAreBetter(int score, int rank) =>
        Standings.RankOf(score, Facts.Revealed(royale, 1).Scores).ShouldBe(rank);

    [Fact]
    public void Bits_SetAndCleared_CountAndCopy()
    {
        var bits = new SeatBits();
        bits.Set(0);
        bits.Set(9);
        bits.Set(9);
        bits.Clear(0);
        bits.Clear(500);

        bits.Count.ShouldBe(1);
        bits.ToArray().ShouldBe([0, 2]);
    }

    [Fact]
    public void SeatNews_SeatsFill_AreToldNowAndThenAndTheLatestInTheEnd()
    {
        var news = new SeatNews(TimeSpan.FromSeconds(3), time);
        var state = Registering();
        List<(int AtSecond, int Seats)> told = [];
        for (var second = 0; second < 10; second++)
        {
            (state, var tell) = news.Count(state, Math.Min(second + 1, 6));
            if (tell)
            {
                told.Add((second, state.ToSeatsFrame().Seats));
            }

            time.Advance(TimeSpan.FromSeconds(1));
        }

        told.ShouldBe([(0, 1), (3, 4), (6, 6)]);
        (state.Seats, state.Alive).ShouldBe((6, 6));
    }

    [Fact]
    public void SeatNews_CountsOvertakeEachOther_TheHighestStands()
    {
        var news = new SeatNews(TimeSpan.Zero, time);
        var (state, _) = news.Count(Registering().Counting(7), 5);

        state.Seats.ShouldBe(7);
        news.Count(state, 7).Tell.ShouldBeFalse();
    }

    [Fact]
    public void SeatNews_APhaseHasToldAnOlderCount_IsToldAgain()
    {
        var news = new SeatNews(TimeSpan.Zero, time);
        var (state, _) = news.Count(Registering(), 7);

        state = state.With(Facts.Phase(royale, RoyalePhase.Countdown));

        state.Seats.ShouldBe(4);
        news.Count(state, 7).Tell.ShouldBeTrue();
    }

    [Fact]
    public void SeatNews_TheFirstQuestionIsOpen_CountsAndTellsNobody()
    {
        var news = new SeatNews(TimeSpan.Zero, time);
        var (state, tell) = news.Count(Registering().With(Facts.Staged(royale, 1, TimeSpan.Zero)), 7);

        (state.Seats, state.Alive, tell).ShouldBe((7, 4, false));
    }

    private RoyaleState Registering() => RoyaleState.Before(royale.Snapshot) with { Phase = RoyalePhase.Registering };

    private PhaseChanged Fact(long sequence) => Facts.Phase(royale, RoyalePhase.Registering) with { Sequence = sequence };
}
