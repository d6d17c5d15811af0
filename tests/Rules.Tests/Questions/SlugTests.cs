using CsCheck;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Tests.Questions;

public sealed class SlugTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("brit-pop-1990-1999")]
    [InlineData("0")]
    public void IsValid_OneSpellingOfAName_Holds(string text) => Slug.IsValid(text).ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-pop")]
    [InlineData("pop-")]
    [InlineData("brit--pop")]
    [InlineData("Pop")]
    [InlineData("brit pop")]
    [InlineData("brit_pop")]
    [InlineData("müll")]
    [InlineData("../etc")]
    [InlineData("٣")]
    public void IsValid_AnythingElse_DoesNotHold(string? text) => Slug.IsValid(text).ShouldBeFalse();

    [Fact]
    public void IsValid_WordsJoinedByHyphens_HoldsUpToTheLimit() =>
        Gen.String["abcxyz0189"].Where(word => word.Length > 0).Array[1, 12].Sample(words =>
        {
            var text = string.Join('-', words);
            Slug.IsValid(text).ShouldBe(text.Length <= Slug.LengthMax);
        });

    [Theory]
    [InlineData("brit-pop-1990-1999", "Brit pop 1990 1999")]
    [InlineData("a", "A")]
    [InlineData("7-seas", "7 seas")]
    [InlineData("-pop", "-pop")]
    [InlineData("", "")]
    public void Spoken_Slug_IsWords(string slug, string expected) => Slug.Spoken(slug).ShouldBe(expected);
}
