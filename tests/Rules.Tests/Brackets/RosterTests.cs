using CsCheck;
using Trivia.Grains.Rules.Brackets;

namespace Trivia.Grains.Rules.Tests.Brackets;

public sealed class RosterTests
{
    [Fact]
    public void Close_AnyShow_ScoresAreTheFoldOfTheAnswers() => BracketShow.Any.Sample(
        show =>
        {
            for (var seat = 0; seat < show.Roster.Seats; seat++)
            {
                var counted = show.Records.Where(record => !record.Void && record.Choices[seat] != 254).ToList();
                var right = counted.Where(record => record.Choices[seat] == record.Correct).ToList();
                show.Roster.Correct[seat].ShouldBe(right.Count);
                show.Roster.Scores[seat].ShouldBe(right.Sum(record =>
                    500 + (int)(500L * Math.Max(0, record.WindowMs - NaiveElapsed(record, seat)) / record.WindowMs)));
                show.Roster.ElapsedMs[seat].ShouldBe(counted.Sum(record => NaiveElapsed(record, seat)));
            }
        },
        iter: 1_000);

    [Fact]
    public void Close_AnyShow_QuotaIsTheFoldOfTheRoundsThatCount() => BracketShow.Any.Sample(
        show =>
        {
            for (var seat = 0; seat < show.Roster.Seats; seat++)
            {
                var quotaMs = 1_000;
                foreach (var record in show.Records.Where(record => !record.Void && record.Choices[seat] != 254))
                {
                    quotaMs = Math.Min(1_000, Math.Max(0, quotaMs - record.AllowanceMs[seat]) + 200);
                }

                show.Roster.QuotaOf(seat).ShouldBe(quotaMs);
            }
        },
        iter: 500);

    [Fact]
    public void Close_TheSameRecordAgain_Throws() => BracketShow.Any.Where(show => show.Records.Count > 0).Sample(
        show => Should.Throw<ArgumentException>(() => show.Roster.Close(show.Records[^1])), iter: 100);

    [Fact]
    public void Close_AnyRecord_LeavesTheOldRosterAlone() => Gen.Select(BracketShow.Any, Gen.Int).Sample(
        (show, seed) =>
        {
            int[] scores = [.. show.Roster.Scores], elapsed = [.. show.Roster.ElapsedMs], quotas = [.. show.Roster.QuotaMs];
            show.Roster.Close(BracketShow.NextRound(show.Roster, new Random(seed)));
            show.Roster.Scores.ShouldBe(scores);
            show.Roster.ElapsedMs.ShouldBe(elapsed);
            show.Roster.QuotaMs.ShouldBe(quotas);
        },
        iter: 200);

    [Fact]
    public void WithoutRound_TheLastOne_TakesExactlyItsPointsBack() => Gen.Select(BracketShow.Any, Gen.Int).Sample(
        (show, seed) =>
        {
            var record = BracketShow.NextRound(show.Roster, new Random(seed)) with { Void = false };
            var voided = show.Roster.Close(record).WithoutRound(record);
            voided.Scores.ShouldBe(show.Roster.Scores);
            voided.Correct.ShouldBe(show.Roster.Correct);
            voided.ElapsedMs.ShouldBe(show.Roster.ElapsedMs);
            Should.Throw<ArgumentException>(() => voided.WithoutRound(record));
        },
        iter: 500);

    [Fact]
    public void Apply_Again_ChangesNothing() => Gen.Select(BracketShow.Any, Gen.Int).Sample(
        (show, seed) =>
        {
            var leaving = Leaving(show.Roster, seed);
            int[] ranks = [.. leaving.Select(seat => seat + 1)];
            var once = show.Roster.Apply(show.Roster.Cut + 1, revision: 1, leaving, ranks);
            var twice = once.Apply(once.Cut, revision: 1, leaving, ranks);

            twice.OutAtCut.ShouldBe(once.OutAtCut);
            twice.OutRanks.ShouldBe(once.OutRanks);
            once.Alive.ShouldBe(show.Roster.Alive - leaving.Length);
            leaving.ShouldAllBe(seat => !once.IsAlive(seat) && once.OutRanks[seat] == seat + 1);
        },
        iter: 500);

    [Fact]
    public void Apply_NextRevision_ReturnsWhomItDoesNotNameAndNobodyElse() => Gen.Select(BracketShow.Any, Gen.Int).Sample(
        (show, seed) =>
        {
            var leaving = Leaving(show.Roster, seed);
            int[] staying = [.. leaving.Where((_, index) => index % 2 == 0)];
            var cut = show.Roster.Apply(show.Roster.Cut + 1, revision: 1, leaving, leaving);
            var revised = cut.Apply(cut.Cut, revision: 2, staying, staying);

            for (var seat = 0; seat < revised.Seats; seat++)
            {
                revised.IsAlive(seat).ShouldBe(show.Roster.IsAlive(seat) && !staying.Contains(seat));
                revised.WasAliveBefore(cut.Cut, seat).ShouldBe(show.Roster.IsAlive(seat));
            }
        },
        iter: 500);

    [Fact]
    public void Sized_MoreSeats_KeepsTheOldAndSeatsTheNew()
    {
        var roster = new Roster().Sized(3, seat => seat == 1).Sized(5, seat => seat == 4);

        roster.OutAtCut.ShouldBe([0, -1, 0, 0, -1]);
        roster.Alive.ShouldBe(3);
        roster.QuotaMs.ShouldBe([1_000, 1_000, 1_000, 1_000, 1_000]);
        roster.IsAlive(9).ShouldBeTrue("a seat beyond the roster has just been taken");
        roster.QuotaOf(9).ShouldBe(1_000);
    }

    private static int[] Leaving(Roster roster, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, roster.Seats).Where(seat => roster.IsAlive(seat) && random.Next(2) == 0)];
    }

    private static int NaiveElapsed(RoundRecord record, int seat) => record.Choices[seat] > 3
        ? record.WindowMs
        : Math.Max(250, record.RawElapsedMs[seat] - record.AllowanceMs[seat]);
}
