using CsCheck;
using Trivia.Grains.Rules.Predictions;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Predictions;

public sealed class PredictionRuleTests
{
    private static readonly Gen<Prediction> Predictions =
        Gen.Select(Gen.Long[1, 6], Gen.Int[0, 4], Gen.Int[4, 9]).Select((operation, seat, alive) => new Prediction(operation, seat, alive));

    [Fact]
    public void Decide_InAnyOrderAndRepeated_TheHighestOperationStands() => Gen.Select(
        Gen.Int[1, 12].SelectMany(count => Gen.Int[0, 4].Array[count]), Gen.Int[0, 1_000_000]).Sample((seats, seed) =>
        {
            var sent = seats.Select((seat, index) => new Prediction(index + 1, seat, 9)).ToArray();
            Prediction? standing = null;
            foreach (var asked in sent.Concat(sent).OrderBy(asked => ((asked.Operation * 7_919) + seed) % 101).Concat(sent))
            {
                standing = After(standing, asked);
            }

            return standing == sent[^1];
        });

    [Fact]
    public void Decide_TheSameAgain_IsStoredWhateverHasHappenedSince() => Gen.Select(Predictions, Gen.Bool, Gen.Bool).Sample(
        (prediction, isOpen, seatIsAlive) =>
            PredictionRule.Decide(prediction, prediction, isOpen, seatIsAlive) == PredictionVerdict.Stored);

    [Fact]
    public void Decide_Anything_StoresOnlyWhatIsOpenAliveAndLaterOrARepeat() =>
        Gen.Select(Predictions.Nullable(), Predictions, Gen.Bool, Gen.Bool).Sample((standing, asked, isOpen, seatIsAlive) =>
        {
            var repeat = standing is { } stored && stored.Operation == asked.Operation && stored.Seat == asked.Seat;
            var later = standing is not { } earlier || asked.Operation > earlier.Operation;
            var stores = PredictionRule.Decide(standing, asked, isOpen, seatIsAlive) == PredictionVerdict.Stored;
            return stores == (repeat || (later && isOpen && seatIsAlive));
        });

    [Fact]
    public void Decide_OfAnotherSeatUnderTheSameOperation_IsSuperseded() =>
        PredictionRule.Decide(new Prediction(3, 1, 9), new Prediction(3, 2, 9), isOpen: true, seatIsAlive: true)
            .ShouldBe(PredictionVerdict.Superseded);

    [Theory]
    [InlineData(RoyalePhase.Registering, 100, false)]
    [InlineData(RoyalePhase.Countdown, 100, false)]
    [InlineData(RoyalePhase.Staged, 100, true)]
    [InlineData(RoyalePhase.Locked, 4, true)]
    [InlineData(RoyalePhase.Revealed, 4, true)]
    [InlineData(RoyalePhase.Revealed, 3, false)]
    [InlineData(RoyalePhase.Staged, 2, false)]
    [InlineData(RoyalePhase.Voided, 10, true)]
    [InlineData(RoyalePhase.Finished, 10, false)]
    [InlineData(RoyalePhase.Aborted, 10, false)]
    public void IsOpen_InAPhase_ClosesWithTheFinalThree(RoyalePhase phase, int alive, bool expected) =>
        PredictionRule.IsOpen(phase, alive).ShouldBe(expected);

    [Fact]
    public void GoodFor_AnOpenQuestion_EndsWithItsWindow()
    {
        var now = DateTimeOffset.UnixEpoch;
        var second = TimeSpan.FromSeconds(1);
        RoyaleProgress In(RoyalePhase phase, double seconds) => new() { Phase = phase, Until = now.AddSeconds(seconds) };

        PredictionRule.GoodFor(In(RoyalePhase.Staged, 0.3), now, second).ShouldBe(TimeSpan.FromMilliseconds(300));
        PredictionRule.GoodFor(In(RoyalePhase.Staged, 30), now, second).ShouldBe(second);
        PredictionRule.GoodFor(In(RoyalePhase.Staged, -1), now, second).ShouldBe(TimeSpan.Zero);
        PredictionRule.GoodFor(In(RoyalePhase.Locked, 30), now, second).ShouldBe(TimeSpan.Zero);
        PredictionRule.GoodFor(In(RoyalePhase.Revealed, 0.1), now, second).ShouldBe(second);
    }

    private static Prediction? After(Prediction? standing, Prediction asked) =>
        PredictionRule.Decide(standing, asked, isOpen: true, seatIsAlive: true) == PredictionVerdict.Stored ? asked : standing;
}
