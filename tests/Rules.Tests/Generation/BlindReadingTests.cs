using CsCheck;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Rules.Tests.Generation;

public sealed class BlindReadingTests
{
    [Fact]
    public void Agreed_ReaderThatFindsTheMarkedText_AgreesAndAnyOtherDoesNot() =>
        Gen.Select(Gen.Int[1, 50], Gen.Int[0, 9_999], Gen.Int[-1, 4]).Sample((number, job, choice) =>
        {
            var (jobId, draft) = ($"g-{job}", Drafts.Draft(number));
            var options = BlindReading.Options(jobId, draft);
            var agreed = BlindReading.Agreed(jobId, [draft], new Dictionary<int, int> { [number] = choice });
            return agreed.Contains(number) == (choice is >= 0 and < 4 && options[choice] == draft.Correct)
                && options.Order().SequenceEqual(draft.Distractors.Add(draft.Correct).Order());
        });

    [Fact]
    public void Options_OverManyDrafts_HaveTheRightOneAtEveryPlaceAlike()
    {
        var places = Enumerable.Range(1, 4_000)
            .CountBy(number => BlindReading.Options("g-1", Drafts.Draft(number)).IndexOf($"right {number}"));

        places.Count().ShouldBe(4);
        places.ShouldAllBe(place => place.Value > 850 && place.Value < 1_150);
    }

    [Fact]
    public void Agreed_WithoutAChoice_IsDisputed() =>
        BlindReading.Agreed("g-1", [Drafts.Draft(1)], new Dictionary<int, int>()).ShouldBeEmpty();
}
