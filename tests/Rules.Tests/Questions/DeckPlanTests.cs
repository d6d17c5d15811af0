using CsCheck;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Tests.Questions;

public sealed class DeckPlanTests
{
    private static readonly Gen<Dictionary<string, int>> Topics =
        Gen.Int[0, 30].Array[0, 15].Select(counts => counts.Index().ToDictionary(topic => $"t-{topic.Index}", topic => topic.Item));

    [Fact]
    public void Shares_AnyTopics_AddUpToTheDemandOrAllThereIs() =>
        Gen.Select(Topics, Gen.Int[0, 200], Gen.Long).Sample((topics, demand, seed) =>
        {
            var shares = DeckPlan.Shares(topics, demand, seed);
            shares.Values.Sum().ShouldBe(Math.Min(demand, topics.Values.Sum()));
            shares.ShouldAllBe(share => share.Value > 0 && share.Value <= topics[share.Key]);
        });

    [Fact]
    public void Shares_AnyTopics_AreEqualUnlessATopicRunsOut() =>
        Gen.Select(Topics, Gen.Int[0, 200], Gen.Long).Sample((topics, demand, seed) =>
        {
            var shares = DeckPlan.Shares(topics, demand, seed);
            var most = shares.Values.DefaultIfEmpty().Max();
            foreach (var (topic, available) in topics)
            {
                var share = shares.GetValueOrDefault(topic);
                (share == available || share >= most - 1).ShouldBeTrue($"{topic} gives {share} of {available}, another {most}");
            }
        });

    [Fact]
    public void Order_AnyShares_AsksEachQuestionOnceAndLetsTopicsTakeTurns() =>
        Gen.Select(Topics, Gen.Long).Sample((topics, seed) =>
        {
            var drawn = topics.ToDictionary(
                topic => topic.Key,
                topic => (IReadOnlyList<string>)[.. Enumerable.Range(0, topic.Value).Select(turn => $"{turn}/{topic.Key}")]);
            var deck = DeckPlan.Order(drawn, seed);
            deck.Order().ShouldBe(drawn.Values.SelectMany(questions => questions).Order());
            deck.Select(question => int.Parse(question.Split('/')[0])).ShouldBeInOrder(SortDirection.Ascending);
            DeckPlan.Order(drawn.Reverse().ToDictionary(), seed).ShouldBe(deck);
        });
}
