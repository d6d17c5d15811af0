using CsCheck;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Tests.Questions;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("  The   river\tNile \n", "The river Nile")]
    [InlineData(" ", "")]
    [InlineData("a\u00A0\u2003b", "a b")]
    public void Clean_WhiteSpace_BecomesSinglePlainSpaces(string text, string clean) => PlainText.Clean(text).ShouldBe(clean);

    [Fact]
    public void Clean_AnyText_IsCleanAndTheSameAgain() => Gen.String.Sample(text =>
    {
        var clean = PlainText.Clean(text);
        PlainText.Clean(clean).ShouldBe(clean);
        clean.ShouldNotContain("  ");
        clean.Where(character => !char.IsWhiteSpace(character))
            .ShouldBe(text.Where(character => !char.IsWhiteSpace(character)));
    });

    [Theory]
    [InlineData("Nile", " nile ")]
    [InlineData("ÉCOLE  DES BEAUX", "école des beaux")]
    public void Fold_SameToAReader_IsTheSame(string left, string right) => PlainText.Fold(left).ShouldBe(PlainText.Fold(right));

    [Theory]
    [InlineData("safe\u202Egnp.exe")]
    [InlineData("bell\a")]
    [InlineData("\uFEFFmark")]
    [InlineData("\uE000")]
    public void HasUnprintable_TricksOnAScreen_AreFound(string text) => PlainText.HasUnprintable(text).ShouldBeTrue();

    /// <summary>Not inline data: an attribute's text is stored as UTF-8, which cannot hold half of a pair.</summary>
    [Fact]
    public void HasUnprintable_HalfOfASurrogatePair_IsFound() =>
        PlainText.HasUnprintable("half " + (char)0xD83D).ShouldBeTrue();

    [Theory]
    [InlineData("“Dragon Ball” — 東京, Łódź, 1999…")]
    [InlineData("family 👨‍👩‍👧")]
    [InlineData("می‌خواهم")]
    public void HasUnprintable_WritingOfTheWorld_IsNot(string text) => PlainText.HasUnprintable(text).ShouldBeFalse();
}
