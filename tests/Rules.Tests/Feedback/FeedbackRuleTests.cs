using CsCheck;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Rules.Tests.Feedback;

public sealed class FeedbackRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Decide_WordsOfOneGame_TheHighestOperationStandsWhateverComesLast()
    {
        var gen = Gen.Select(Gen.Long[1, 6], Gen.Enum<Vote>()).Array[1, 12];
        gen.Sample(words =>
        {
            FeedbackRow? standing = null;
            foreach (var (operation, vote) in words)
            {
                var asked = Row(operation, vote);
                if (FeedbackRule.Decide(standing, asked) == FeedbackVerdict.Stored)
                {
                    standing = FeedbackRule.Replace(standing, asked, Now);
                }
            }

            var highest = words.Max(word => word.Item1);
            return standing!.Operation == highest && standing.Vote == words.First(word => word.Item1 == highest).Item2;
        });
    }

    [Fact]
    public void Decide_TheSameAgain_FindsItAndChangesNothing()
    {
        var stored = FeedbackRule.Replace(null, Row(3, Vote.Up), Now);

        FeedbackRule.Decide(stored, Row(3, Vote.Up)).ShouldBe(FeedbackVerdict.Stored);
        FeedbackRule.Replace(stored, Row(3, Vote.Up), Now.AddHours(1)).ShouldBeSameAs(stored);
        FeedbackRule.Decide(stored, Row(3, Vote.Down)).ShouldBe(FeedbackVerdict.Superseded);
    }

    [Fact]
    public void Decide_FlagWithoutAnAnswer_IsRefusedAndTheVoteIsNot()
    {
        FeedbackRule.Decide(null, Row(1, Vote.None) with { Flag = FlagKind.Dull, Answered = false }).ShouldBe(FeedbackVerdict.NotAnswered);
        FeedbackRule.Decide(null, Row(1, Vote.Down) with { Answered = false }).ShouldBe(FeedbackVerdict.Stored);
    }

    [Fact]
    public void Replace_LaterWord_IsANewRevisionThatNoDataSetHolds()
    {
        var first = FeedbackRule.Replace(null, Row(1, Vote.Up), Now) with { InDataset = 4 };

        var next = FeedbackRule.Replace(first, Row(9, Vote.Down) with { GameId = "l-2" }, Now);

        (next.Revision, next.InDataset, next.Vote).ShouldBe((2, 0, Vote.Down));
        FeedbackRule.Decide(first, Row(1, Vote.Down) with { GameId = "l-2" }).ShouldBe(FeedbackVerdict.Stored);
    }

    [Fact]
    public void Replace_FlagThatStaffHaveRejected_IsNotOpenedByFlaggingTheSameVersionAgain()
    {
        var flagged = FeedbackRule.Replace(null, Row(1, Vote.None) with { Flag = FlagKind.Wrong }, Now);
        var judged = flagged with { FlagState = FlagState.Rejected };

        flagged.FlagState.ShouldBe(FlagState.Open);
        FeedbackRule.Replace(judged, Row(2, Vote.Down) with { Flag = FlagKind.Wrong }, Now).FlagState.ShouldBe(FlagState.Rejected);
        FeedbackRule.Replace(judged, Row(2, Vote.Down) with { Flag = FlagKind.Wrong, QuestionVersion = 2 }, Now).FlagState.ShouldBe(FlagState.Open);
        FeedbackRule.Replace(judged, Row(2, Vote.Down), Now).FlagState.ShouldBe(FlagState.None);
    }

    [Fact]
    public void Wilson_KnownShares_AreTheTextbookBounds()
    {
        QualityScore.Wilson(0, 0).ShouldBe(0);
        QualityScore.Wilson(1, 1).ShouldBe(0.2065, 0.0001);
        QualityScore.Wilson(90, 100).ShouldBe(0.8256, 0.0001);
        QualityScore.Wilson(0, 20).ShouldBe(0, 0.0001);
    }

    [Fact]
    public void Quality_MoreVotesForOrAgainst_MovesItThatWayAndStaysAScore()
    {
        var tallies = Gen.Select(Gen.Int[0, 2_000], Gen.Int[0, 2_000], Gen.Int[0, 50].Array[FeedbackTally.Kinds]);
        tallies.Sample((up, down, flags) =>
        {
            flags[0] = 0;
            var tally = new FeedbackTally(up, down, [.. flags]);
            var quality = QualityScore.Of(tally);
            return quality is >= 0 and <= 1
                && QualityScore.Of(tally with { Down = down + 50 }) <= quality + 1e-9
                && QualityScore.Of(new FeedbackTally(up, down, [.. new int[FeedbackTally.Kinds]])) >= quality;
        });
        QualityScore.Of(FeedbackTally.Empty).ShouldBe(QualityScore.AtFirst);
        QualityScore.Of(new FeedbackTally(100, 0, FeedbackTally.Empty.Flags)).ShouldBeGreaterThan(0.9);
    }

    private static FeedbackRow Row(long operation, Vote vote) => new()
    {
        PlayerId = "p-1", GameId = "l-1", Round = 3, Operation = operation, QuestionVersion = 1, Vote = vote, Answered = true,
    };
}
