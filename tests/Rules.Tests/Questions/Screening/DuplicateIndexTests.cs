using CsCheck;
using Trivia.Grains.Rules.Questions.Screening;

namespace Trivia.Grains.Rules.Tests.Questions.Screening;

public sealed class DuplicateIndexTests
{
    [Theory]
    [InlineData("Which river runs through Cairo?", "Nile", true)]
    [InlineData("WHICH river runs through Cairo", "The Nile", true)]
    [InlineData("Through Cairo runs which river?", "Nile", true)]
    [InlineData("Which river runs right through Cairo?", "nile", true)]
    [InlineData("Which river runs through Cairo?", "Niger", true)]
    [InlineData("Which river runs through Vienna?", "Danube", false)]
    [InlineData("Egypt is called the gift of which river?", "Nile", false)]
    [InlineData("Which river runs through Khartoum and Aswan before it reaches the sea?", "Nile", false)]
    public void Find_AnotherQuestion_IsADuplicateOrNot(string body, string answer, bool duplicate)
    {
        var index = new DuplicateIndex();
        index.Add("geo-001", "Which river runs through Cairo?", "Nile");

        (index.Find("geo-002", body, answer)?.Id).ShouldBe(duplicate ? "geo-001" : null);
    }

    [Fact]
    public void Find_SameId_IsTheQuestionItself()
    {
        var index = new DuplicateIndex();
        index.Add("geo-001", "Which river runs through Cairo?", "Nile");

        index.Find("geo-001", "Which river runs through Cairo?", "Nile").ShouldBeNull();
    }

    [Fact]
    public void Find_TwoAlike_NamesTheCloser()
    {
        var index = new DuplicateIndex();
        index.Add("geo-001", "Which river runs right through old Cairo?", "Nile");
        index.Add("geo-002", "Which river runs right through Cairo?", "Nile");
        index.Add("geo-003", "Which long river runs right through Cairo in Egypt?", "Nile");

        index.Find("geo-004", "Which river runs right through Cairo?", "Nile").ShouldBe(new Duplicate("geo-002", 1, SameAnswer: true));
    }

    [Fact]
    public void Find_AnyIndex_AgreesWithComparingEach() =>
        Gen.Select(Gen.Char["ab "].Array[1, 24].Select(letters => "x" + new string(letters)), Gen.Int[0, 2].Select(answer => $"answer {answer}"))
            .Array[2, 20].Sample(questions =>
            {
                var index = new DuplicateIndex();
                foreach (var (number, (body, answer)) in questions.Skip(1).Index())
                {
                    index.Add($"q-{number}", body, answer);
                }

                var found = index.Find("new", questions[0].Item1, questions[0].Item2);

                var sought = MinHash.Of(questions[0].Item1);
                var best = questions.Skip(1)
                    .Select(question => (Same: question.Item2 == questions[0].Item2, Alike: MinHash.Similarity(sought, MinHash.Of(question.Item1))))
                    .Where(other => other.Alike >= (other.Same ? DuplicateIndex.SameAnswerSimilarityMax : DuplicateIndex.SimilarityMax))
                    .Select(other => (double?)other.Alike).Max();
                (found?.Similarity).ShouldBe(best);
            }, iter: 2_000);
}
