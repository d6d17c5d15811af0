using CsCheck;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Tests.Questions;

public sealed class QuestionDrawTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 20, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Rest = TimeSpan.FromDays(30);

    private static readonly Gen<DrawCandidate[]> Candidates =
        Gen.Select(Gen.Int[0, 3], Gen.Int[-1, 60]).Array[0, 40].Select(drafts => drafts.Select((draft, index) =>
            new DrawCandidate($"q-{index}", draft.Item1 / 4.0, draft.Item2 < 0 ? null : Now.AddDays(-draft.Item2))).ToArray());

    [Fact]
    public void Choose_AnyBank_GivesWhatIsAskedOrAllThereIs() =>
        Gen.Select(Candidates, Gen.Int[0, 50], Gen.Bool, Gen.Long).Sample((bank, count, repeats, seed) =>
        {
            var chosen = QuestionDraw.Choose(bank, count, repeats, seed, Rest, Now);
            var usable = repeats ? bank.Length : bank.Count(IsFresh);
            chosen.Length.ShouldBe(Math.Min(count, usable));
            chosen.Distinct().Count().ShouldBe(chosen.Length);
        });

    [Fact]
    public void Choose_AnyBank_TakesNoRestedQuestionWhileFreshOnesAreLeft() =>
        Gen.Select(Candidates, Gen.Int[0, 50], Gen.Bool, Gen.Long).Sample((bank, count, repeats, seed) =>
        {
            var byId = bank.ToDictionary(candidate => candidate.Id);
            var chosen = QuestionDraw.Choose(bank, count, repeats, seed, Rest, Now).Select(id => byId[id]).ToList();
            var fresh = chosen.TakeWhile(IsFresh).ToList();
            fresh.Count.ShouldBe(Math.Min(count, bank.Count(IsFresh)));
            fresh.Select(candidate => candidate.Quality).ShouldBeInOrder(SortDirection.Descending);
            chosen.Skip(fresh.Count).Select(candidate => candidate.LastDrawn!.Value).ShouldBeInOrder(SortDirection.Ascending);
        });

    [Fact]
    public void Choose_OtherOrderOfTheBank_SameQuestions() =>
        Gen.Select(Candidates, Gen.Int[0, 50], Gen.Bool, Gen.Long).Sample((bank, count, repeats, seed) =>
            QuestionDraw.Choose(bank.Reverse(), count, repeats, seed, Rest, Now)
                .ShouldBe(QuestionDraw.Choose(bank, count, repeats, seed, Rest, Now)));

    [Fact]
    public void Choose_ManySeeds_EachOfTheEqualsComesFirst()
    {
        var bank = Enumerable.Range(0, 5).Select(index => new DrawCandidate($"q-{index}", 0.5, null)).ToList();
        var first = Enumerable.Range(0, 200).Select(seed => QuestionDraw.Choose(bank, 1, false, seed, Rest, Now)[0]);
        first.Distinct().Count().ShouldBe(bank.Count);
    }

    [Fact]
    public void IsFresh_ExactlyAtTheEndOfItsRest_IsFresh()
    {
        QuestionDraw.IsFresh(new DrawCandidate("q", 1, Now - Rest), Rest, Now).ShouldBeTrue();
        QuestionDraw.IsFresh(new DrawCandidate("q", 1, Now - Rest + TimeSpan.FromTicks(1)), Rest, Now).ShouldBeFalse();
    }

    private static bool IsFresh(DrawCandidate candidate) => QuestionDraw.IsFresh(candidate, Rest, Now);
}
