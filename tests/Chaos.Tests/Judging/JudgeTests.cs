using Trivia.Chaos.Cluster;
using Trivia.Chaos.Judging;
using Trivia.Chaos.Network;
using Trivia.Chaos.Runs;
using Trivia.Chaos.Schedules;
using Trivia.Crash.Processes;

namespace Trivia.Chaos.Tests.Judging;

/// <summary>The judge finds nothing in a sound run, and the one thing that is wrong in each spoiled one.</summary>
public sealed class JudgeTests
{
    private static readonly Dictionary<string, (Outcome Outcome, string Complaint)> Spoiled = new()
    {
        ["failure"] = (Scripted.Sound with { Failure = "gave up" }, "could not be carried through: gave up"),
        ["no royale"] = (Scripted.Sound with { Royales = [] }, "No royale"),
        ["nothing struck"] = (Scripted.Sound with { Struck = [] }, "Nothing was struck"),
        ["violation"] = (
            Scripted.Sound.With(Scripted.Report with { Violations = [new FleetViolation("score", "Player 4 has 3 too few.")] }), "score: Player 4"),
        ["unresolved"] = (Scripted.Sound.With(Scripted.Report with { AnswersUnresolved = 1 }, exitCode: 0), "1 answers are unresolved"),
        ["no winner"] = (Scripted.Sound.With(Scripted.Report with { Winner = null }, exitCode: 0), "nobody won"),
        ["exit code"] = (Scripted.Sound.With(Scripted.Report, exitCode: 2), "ended with code 2"),
        ["no report"] = (Scripted.Sound.With(null, exitCode: 2), "without a report"),
        ["no lobbies"] = (Scripted.Sound with { Lobbies = [] }, "No lobbies were played"),
        ["lobbies without a report"] = (Scripted.Sound.With(new PlayedLobbies(2, null, "refused")), "Lobbies ended with code 2 and without a report: refused"),
        ["lobbies without an end"] = (Scripted.Sound.With(new PlayedLobbies(null, null, "waits")), "Lobbies took longer than they may: waits"),
        ["violation in a lobby"] = (
            Scripted.Sound.With(new PlayedLobbies(1, Scripted.Lobbies with { Violations = [new FleetViolation("points", "lobby 3 round 2")] }, "")),
            "Lobbies: points: lobby 3 round 2"),
        ["unresolved in a lobby"] = (Scripted.Sound.With(new PlayedLobbies(0, Scripted.Lobbies with { AnswersUnresolved = 2 }, "")), "2 answers are unresolved"),
        ["lobbies without answers"] = (Scripted.Sound.With(new PlayedLobbies(0, Scripted.Lobbies with { AnswersAcked = 0 }, "")), "no answer was acknowledged"),
        ["exit code of lobbies"] = (Scripted.Sound.With(new PlayedLobbies(3, Scripted.Lobbies, "")), "Lobbies: the load tester ended with code 3"),
        ["late reveal"] = (Scripted.Sound.With(Scripted.Later(2, 3.4)), "Reveal 1 came 3.1 s late"),
        ["late question"] = (Scripted.Sound.With(Scripted.Later(3, 3.1)), "Question 2 came 3.1 s late"),
        ["late end"] = (Scripted.Sound.With(Scripted.Later(6, 3.4)), "Finish 0 came 3.1 s late"),
        ["stale write"] = (Scripted.Sound with { LedgerFaults = ["a was written twice on version 1."] }, "written twice"),
        ["malformed"] = (Scripted.Sound with { Writes = BlobCounts.None with { Malformed = 1 } }, "could not be followed"),
        ["crash"] = (
            Scripted.Sound with { Ends = [new MemberEnd("silo-2", Scripted.Zero, WasReady: true, WasKilled: false, "Unhandled exception. NullReference")] },
            "silo-2 ended by itself: Unhandled"),
        ["crash with a long trace"] = (
            Scripted.Sound with
            {
                Ends = [new MemberEnd("silo-2", Scripted.Zero, WasReady: true, WasKilled: false, $"on the way\nUnhandled exception. NullReference\n{new string('x', 2_000)}")],
            },
            "silo-2 ended by itself: Unhandled exception. NullReference"),
        ["lost with Redis"] = (Scripted.Sound with { LostWithRedis = ["r-1: lost"] }, "r-1: lost"),
    };

    public static TheoryData<string> Mutations => [.. Spoiled.Keys];

    [Fact]
    public void Problems_SoundRun_None() => Judge.Problems(Scripted.Sound).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Problems_SpoiledRun_NamesIt(string mutation) =>
        Judge.Problems(Spoiled[mutation].Outcome).ShouldHaveSingleItem().ShouldContain(Spoiled[mutation].Complaint);

    [Fact]
    public void Problems_NoLobbiesWanted_None() =>
        Judge.Problems(Scripted.Sound with { Plan = Scripted.Sound.Plan with { Lobbies = 0 }, Lobbies = [] }).ShouldBeEmpty();

    [Fact]
    public void Problems_SiloThatWasEvictedAndEnded_None() => Judge.Problems(Scripted.Sound with
    {
        Ends = [new MemberEnd("silo-2", Scripted.Zero, WasReady: true, WasKilled: false, "fail: I have been told I am dead, so this silo will stop!")],
    }).ShouldBeEmpty();

    [Fact]
    public void Problems_StartThatFailedWhileTheStoreWasAway_None() => Judge.Problems(Scripted.Sound with
    {
        Ends = [new MemberEnd("silo-2", Scripted.Zero, WasReady: false, WasKilled: false, "The storage account does not answer.")],
    }).ShouldBeEmpty();

    [Fact]
    public void Problems_LateWhileTheStoreWasGone_AllowsForAsLong()
    {
        var outcome = Scripted.Sound.With(Scripted.Later(2, 5.2));

        Judge.Problems(outcome with { Struck = [Scripted.Struck(FaultKind.StorageErrors, 3, 2)] }).ShouldBeEmpty();
        Judge.Problems(outcome with { Struck = [Scripted.Struck(FaultKind.KillSilo, 3, 2)] }).ShouldNotBeEmpty();
        Judge.Problems(outcome with { Struck = [Scripted.Struck(FaultKind.StorageErrors, 30, 2)] }).ShouldNotBeEmpty();
    }
}
