using CsCheck;
using Trivia.Grains.Rules.Predictions;

namespace Trivia.Grains.Rules.Tests.Predictions;

public sealed class PredictionTallyTests
{
    [Fact]
    public void Move_AnyPredictions_CountsEverySpectatorOnce() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 4]).Array[0, 60].Sample(moves =>
        {
            var tally = new PredictionTally();
            var standing = new Dictionary<int, int>();
            foreach (var (player, seat) in moves)
            {
                tally.Move(standing.TryGetValue(player, out var earlier) ? earlier : null, seat);
                standing[player] = seat;
            }

            var expected = standing.Values.CountBy(seat => seat).ToDictionary();
            return tally.Total == standing.Count
                && tally.Counts.Count == expected.Count
                && expected.All(pair => tally.Of(pair.Key) == pair.Value);
        });

    [Fact]
    public void Favourites_AnyCounts_AreOrderedAndComplete() => Gen.Int[0, 6].Array[0, 60].Sample(seats =>
    {
        var tally = new PredictionTally();
        Array.ForEach(seats, seat => tally.Move(null, seat));
        var favourites = tally.Favourites().ToArray();
        return favourites.Length == seats.Distinct().Count()
            && favourites.Zip(favourites.Skip(1)).All(pair =>
                (-tally.Of(pair.First), pair.First).CompareTo((-tally.Of(pair.Second), pair.Second)) < 0);
    });

    [Fact]
    public void Add_TakesBackMoreThanThereIs_Throws() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new PredictionTally().Add(1, -1));
}
