using Trivia.Fleet.Oracle;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Fleet.Tests.Oracle;

/// <summary>The oracle finds nothing where nothing is wrong, and something wherever one thing is.</summary>
public sealed class RefereeTests
{
    public static TheoryData<string> MutationNames() => [.. Mutations.Names];

    [Theory]
    [InlineData(60, 1, 0, 0)]
    [InlineData(60, 2, 2, 0)]
    [InlineData(60, 3, 4, 0)]
    [InlineData(60, 4, 0, 2)]
    [InlineData(60, 5, 0, 3)]
    [InlineData(200, 6, 5, 6)]
    [InlineData(60, 7, 0, 14)]
    [InlineData(8, 8, 0, 0)]
    [InlineData(8, 9, 0, 1)]
    [InlineData(2, 10, 1, 0)]
    public void Check_UnalteredRecording_FindsNothing(int players, int seed, int voidedRound, int staffVoidedRound)
    {
        var verdict = Referee.Check(ScriptedEvent.Record(players, seed, voidedRound, staffVoidedRound));

        verdict.Violations.ShouldBeEmpty();
        verdict.Outcomes.ShouldNotBeEmpty();
    }

    [Fact]
    public void Check_ManyUnalteredRecordings_FindsNothing()
    {
        for (var seed = 100; seed < 130; seed++)
        {
            var random = new Random(seed);
            var entries = ScriptedEvent.Record(2 + random.Next(150), seed, random.Next(12), random.Next(12));
            Referee.Check(entries).Violations.ShouldBeEmpty($"seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(MutationNames))]
    public void Check_OneThingAltered_FindsIt(string mutation)
    {
        var altered = Mutations.Apply(mutation, ScriptedEvent.Record());

        Referee.Check(altered).Violations.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(MutationNames))]
    public void Check_OneThingAlteredInAnEventWithVoids_FindsIt(string mutation)
    {
        var altered = Mutations.Apply(mutation, ScriptedEvent.Record(players: 150, randomSeed: 2, voidedRound: 2, staffVoidedRound: 7));

        Referee.Check(altered).Violations.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(1, true, true)]
    [InlineData(1, false, false)]
    [InlineData(2, true, false)]
    public void Check_MostAnswersSentInTimeAreRefusedAsLate_FindsItWhereTheRoundCounts(int round, bool inTime, bool found)
    {
        var entries = ScriptedEvent.Record(voidedRound: 2);
        var late = Enumerable.Range(1_000, 60).Select(player => new RefusalEntry(player, round, 0, RefusalCodes.Late, inTime));

        var violations = Referee.Check([.. entries, .. late]).Violations;

        violations.Any(violation => violation.Message.Contains("sent in time", StringComparison.Ordinal)).ShouldBe(found);
        violations.Count.ShouldBe(found ? 1 : 0);
    }

    [Fact]
    public void Check_BackMessageAltered_FindsIt()
    {
        var entries = ScriptedEvent.Record(players: 150, staffVoidedRound: 3);
        var told = entries.OfType<BackEntry>().First();

        Referee.Check([.. entries, told with { Score = told.Score + 1 }]).Violations.ShouldNotBeEmpty();
    }

    [Fact]
    public void Check_RemovedPlayerWasAway_NeedsNoMessage()
    {
        var entries = ScriptedEvent.Record();
        var gone = entries.OfType<OutEntry>().First();
        var round = entries.OfType<CutEntry>().First(cut => cut.Cut == gone.Cut).AfterRound;

        Entry[] away = [.. entries.Where(entry => entry != gone), new AwayEntry(gone.Player, round, -1)];

        Referee.Check(away).Violations.ShouldBeEmpty();
    }

    [Fact]
    public void Check_RemovedPlayerCameBackWithoutBeingTold_FindsIt()
    {
        var entries = ScriptedEvent.Record();
        var gone = entries.OfType<OutEntry>().First();
        var round = entries.OfType<CutEntry>().First(cut => cut.Cut == gone.Cut).AfterRound;

        Entry[] away = [.. entries.Where(entry => entry != gone), new AwayEntry(gone.Player, round, round + 1)];

        Referee.Check(away).Violations.Single().Rule.ShouldBe(Rules.Message);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void Check_VoidThatNobodyHeardOf_IsExcusedByTheOneThatFollows(int voidsInARow, bool isExcused)
    {
        const int Round = 5;
        var entries = ScriptedEvent.Record(voidedRound: Round, voidsInARow: voidsInARow);
        var answer = entries.OfType<AckEntry>().First(ack => ack.Round == Round);
        var receipt = new ReceiptEntry
        {
            Player = answer.Player, Round = Round, Void = true, Choice = answer.Choice, Correct = 0, ElapsedMs = answer.ElapsedMs, Points = 0,
        };

        Entry[] heard = [.. entries.Where(entry => entry is not VoidEntry { Round: Round }), receipt];

        var violations = Referee.Check(heard).Violations;
        if (isExcused)
        {
            violations.ShouldBeEmpty();
            Referee.Check([.. heard, receipt with { Void = false }]).Violations.Single().Rule.ShouldBe(Rules.Receipt);
        }
        else
        {
            violations.Single().Rule.ShouldBe(Rules.Message);
        }
    }

    [Theory]
    [InlineData("gatewaysLost", true)]
    [InlineData("answersNotStored", false)]
    public void Check_QuestionThatNobodyHeardOf_IsExcusedWhereNoGatewayLetItOut(string reason, bool isExcused)
    {
        const int Round = 5;
        var entries = ScriptedEvent.Record(voidedRound: Round);

        Entry[] heard =
        [
            .. entries.Where(entry => entry is not QuestionEntry { Round: Round } and not AckEntry { Round: Round })
                .Select(entry => entry is VoidEntry { Round: Round } gone ? gone with { Reason = reason } : entry),
        ];

        Referee.Check(heard).Violations.Select(violation => violation.Rule).ShouldBe(isExcused ? [] : [Rules.Message]);
    }

    [Fact]
    public void Check_NothingRecorded_SaysSo() => Referee.Check([]).Violations.Single().Rule.ShouldBe(Rules.Recording);

    [Fact]
    public async Task Check_SavedAndLoadedAgain_FindsNothing()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var entries = ScriptedEvent.Record(voidedRound: 2, staffVoidedRound: 4);
            await RecordingFile.Save(path, entries, TestContext.Current.CancellationToken);
            var loaded = await RecordingFile.Load(path, TestContext.Current.CancellationToken);

            loaded.Select(RecordingFile.ToLine).ShouldBe(entries.Select(RecordingFile.ToLine));
            Referee.Check(loaded).Violations.ShouldBeEmpty();
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Load_LineThatIsNoEntry_NamesTheLine()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await File.WriteAllLinesAsync(path, ["""{"kind":"waiting","player":1}""", """{"kind":"what"}"""], TestContext.Current.CancellationToken);

            var error = await Should.ThrowAsync<InvalidDataException>(() => RecordingFile.Load(path, TestContext.Current.CancellationToken));

            error.Message.ShouldContain("line 2");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
