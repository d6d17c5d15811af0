using CsCheck;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Lobbies;

/// <summary>Whole games of players who think alike and sit at different distances.</summary>
public sealed class FairLatencyTests
{
    private const int Questions = 20;

    private static readonly Gen<int[]> Thoughts = Gen.Int[300, 9_000].Array[Questions];

    [Fact]
    public void Game_RoundTripOf150And10_EndsOnPar() => Thoughts.Sample(thoughts =>
    {
        var (seats, elapsedMs) = Play(thoughts, new Way(RoundTripMs: 10, EchoMs: 10), new Way(RoundTripMs: 150, EchoMs: 150));

        seats[1].Score.ShouldBe(seats[0].Score);
        elapsedMs[1].ShouldBe(elapsedMs[0]);
    });

    [Fact]
    public void Game_EchoesDelayedAtWill_GainNoMoreThanTheQuotaAndItsRefills() =>
        Gen.Select(Thoughts, Gen.Int[10, 200], Gen.Int[0, 5_000]).Sample((thoughts, roundTripMs, delayMs) =>
        {
            var (_, elapsedMs) = Play(thoughts, new Way(roundTripMs, roundTripMs), new Way(roundTripMs, roundTripMs + delayMs));

            // What honest echoes would have been forgiven anyway counts for the cheat, too.
            (elapsedMs[0] - elapsedMs[1]).ShouldBeLessThanOrEqualTo(LatencyAllowance.QuotaMsMax + (Questions * LatencyAllowance.RefillMs));
            (elapsedMs[0] - elapsedMs[1]).ShouldBeLessThanOrEqualTo(Questions * LatencyAllowance.AllowanceMsMax);
        });

    [Fact]
    public void Game_EchoesDelayedToTheCap_StopsGainingOnceTheQuotaIsSpent()
    {
        var thoughts = Enumerable.Repeat(5_000, Questions).ToArray();

        var (_, elapsedMs) = Play(thoughts, new Way(RoundTripMs: 10, EchoMs: 10), new Way(RoundTripMs: 10, EchoMs: 1_000));

        // 250 a question from 1,000 with 200 back: the cap for as long as that lasts, then the refill alone.
        var granted = 0;
        for (var (question, quota) = (0, LatencyAllowance.QuotaMsMax); question < Questions; question++)
        {
            var grant = Math.Min(LatencyAllowance.AllowanceMsMax, quota);
            granted += grant;
            quota = Math.Min(LatencyAllowance.QuotaMsMax, quota - grant + LatencyAllowance.RefillMs);
        }

        (elapsedMs[0] - elapsedMs[1]).ShouldBe(granted - (Questions * 10));
        granted.ShouldBeLessThanOrEqualTo(LatencyAllowance.QuotaMsMax + (Questions * LatencyAllowance.RefillMs));
    }

    /// <summary>Plays a game in which everyone is right after the same thought.</summary>
    private static (LobbySeat[] Seats, int[] ElapsedMs) Play(int[] thoughts, params Way[] ways)
    {
        var lobby = Some.Lobby(ways.Length, new LobbySettings { PlayersMax = ways.Length, Questions = Questions });
        var (state, now) = (LobbyMachine.Start(lobby, Questions, 1, Some.Noon), Some.Noon.AddSeconds(3));
        var elapsedMs = new int[ways.Length];
        foreach (var thoughtMs in thoughts)
        {
            state = LobbyMachine.Open(state, RoundPlan.Ordinary(state.Settings), now);
            var answers = new Dictionary<int, LobbyAnswer>();
            for (var seat = 0; seat < ways.Length; seat++)
            {
                // From the first write of the question to the receipt of the answer: there, the thought, and back.
                var (verdict, answer) = AnswerRule.Decide(state, seat, null, 0, thoughtMs + ways[seat].RoundTripMs, ways[seat].EchoMs);
                verdict.ShouldBe(AnswerVerdictKind.Stored);
                answers[seat] = answer!.Value;
                elapsedMs[seat] += answer.Value.ElapsedMs;
            }

            state = LobbyMachine.Lock(state, now.AddSeconds(15));
            state = LobbyMachine.Reveal(state, LobbyScoring.Close(state, answers, correct: 0), now.AddSeconds(15));
            state = LobbyMachine.TakeFeedback(state, now = now.AddSeconds(20));
        }

        return ([.. state.Seats], elapsedMs);
    }

    /// <summary>How far away a player is.</summary>
    /// <param name="RoundTripMs">There and back, in truth.</param>
    /// <param name="EchoMs">What the probes measure.</param>
    private sealed record Way(int RoundTripMs, int EchoMs);
}
