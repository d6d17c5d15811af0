using CsCheck;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Lobbies;

public sealed class AnswerRuleTests
{
    [Fact]
    public void Decide_SecondAnswer_GetsTheFirstVerdict() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 60_000], Gen.Int[0, 400]).Sample((choice, rawMs, probeMs) =>
        {
            var standing = new LobbyAnswer(2, 900, 50);
            AnswerRule.Decide(Some.Open(1), 0, standing, choice, rawMs, probeMs).ShouldBe((AnswerVerdictKind.Stored, (LobbyAnswer?)standing));
        });

    [Fact]
    public void Decide_AnyDelay_IsInTimeExactlyWithinTheWindow() =>
        Gen.Select(Gen.Int[0, 40_000], Gen.Int[0, 500]).Sample((rawMs, probeMs) =>
        {
            var open = Some.Open(1);
            var (verdict, answer) = AnswerRule.Decide(open, 0, null, 1, rawMs, probeMs);
            var elapsed = Math.Max(250, rawMs - Math.Min(probeMs, 250));
            verdict.ShouldBe(elapsed <= open.Plan.WindowMs ? AnswerVerdictKind.Stored : AnswerVerdictKind.Late);
            (answer?.ElapsedMs ?? elapsed).ShouldBe(elapsed);
        });

    [Fact]
    public void Decide_PlayersFarAndNear_AreOnPar()
    {
        // The same 2 s of thinking, behind a round trip of 150 ms and of 10 ms.
        var (_, far) = AnswerRule.Decide(Some.Open(1), 0, null, 1, 2_150, 150);
        var (_, near) = AnswerRule.Decide(Some.Open(1), 0, null, 1, 2_010, 10);

        far!.Value.ElapsedMs.ShouldBe(near!.Value.ElapsedMs);
    }

    [Fact]
    public void Decide_ClientThatDelaysEchoes_GainsNoMoreThanTheQuota() =>
        Gen.Int[1, 50].Sample(rounds =>
        {
            var state = Some.Open(1);
            var gained = 0;
            for (var round = 0; round < rounds; round++)
            {
                var (_, answer) = AnswerRule.Decide(state, 0, null, 1, 3_000, 60_000);
                gained += 3_000 - answer!.Value.ElapsedMs;
                state = state.With(0, state.Seats[0] with { QuotaMs = LatencyAllowance.Settle(state.Seats[0].QuotaMs, answer.Value.AllowanceMs) });
            }

            return gained <= LatencyAllowance.QuotaMsMax + (rounds * LatencyAllowance.RefillMs);
        });

    [Theory]
    [InlineData(-1, 1, AnswerVerdictKind.NotSeated)]
    [InlineData(5, 1, AnswerVerdictKind.NotSeated)]
    [InlineData(0, 4, AnswerVerdictKind.Invalid)]
    [InlineData(0, -1, AnswerVerdictKind.Invalid)]
    public void Decide_NoAnswerAtAll_IsRefused(int seat, int choice, AnswerVerdictKind verdict) =>
        AnswerRule.Decide(Some.Open(1), seat, null, choice, 500, 0).Verdict.ShouldBe(verdict);

    [Fact]
    public void EveryoneAnswered_AnySubset_WaitsForAllWhoAreConnected() =>
        Gen.Select(Gen.Int[0, 5].Array[0, 6], Gen.Int[0, 5].Array[0, 6]).Sample((connected, answered) =>
            LockRule.EveryoneAnswered(Some.Open(6), connected.ToHashSet(), answered.Contains)
            == (connected.Length > 0 && connected.All(answered.Contains)));
}
