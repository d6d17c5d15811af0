using CsCheck;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Rules.Tests.Lobbies;

public sealed class BestFitTests
{
    private static readonly string[] Topics = ["anime", "cinema", "food"];

    private static Gen<FitCandidate> Candidate =>
        from topics in Gen.Int[0, 2].Array[0, 2]
        from waiting in Gen.Bool
        from players in Gen.Int[0, 6]
        from synthetic in Gen.Bool
        from order in Gen.Long[0, 1_000_000]
        select new FitCandidate($"l-{order}", [.. topics.Distinct().Select(topic => Topics[topic])], waiting, players, 5, synthetic, order);

    [Fact]
    public void Choose_AnyList_IsTheOneThatANaiveSearchFinds() =>
        Gen.Select(Candidate.Array[0, 12], Gen.Int[0, Topics.Length].Select(pick => pick == 0 ? "" : Topics[pick - 1]), Gen.Bool).Sample(
            (lobbies, topic, synthetic) =>
            {
                FitCandidate? best = null;
                foreach (var lobby in lobbies)
                {
                    if (!lobby.IsWaiting || lobby.Players >= 5 || lobby.Synthetic != synthetic || (topic.Length > 0 && !lobby.Topics.Contains(topic)))
                    {
                        continue;
                    }

                    if (best is not { } known || IsBetter(lobby, known, topic))
                    {
                        best = lobby;
                    }
                }

                BestFit.Choose(lobbies, topic, synthetic).ShouldBe(best?.LobbyId);
            },
            iter: 3_000);

    private static bool IsBetter(FitCandidate one, FitCandidate other, string topic)
    {
        var (mixed, otherMixed) = topic.Length == 0 ? (0, 0) : (one.Topics.Length, other.Topics.Length);
        return mixed != otherMixed ? mixed < otherMixed
            : one.Players != other.Players ? one.Players > other.Players
            : one.Order < other.Order;
    }
}
