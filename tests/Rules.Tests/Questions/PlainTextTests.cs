using CsCheck;
using Trivia.Grains.Rules.Questions;
using Trivia.Grains.Rules.Texts;

namespace Trivia.Grains.Rules.Tests.Questions;

public sealed class PlainTextTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[0, 40],
        Gen.OneOf("a", "B", "İ", "Σ", "s", " ", "\n", "\u0301", "\u0307", "\u0323", "é", "Å", "\u200D", "\uFE0F", "\u3164", "각", "ᄀ", "ᅡ", "👩")
            .Array[0, 20].Select(string.Concat));

    [Theory]
    [InlineData("  The   river\tNile \n", "The river Nile")]
    [InlineData(" ", "")]
    [InlineData("a\u00A0\u2003b", "a b")]
    public void Clean_WhiteSpace_BecomesSinglePlainSpaces(string text, string clean) => PlainText.Clean(text).ShouldBe(clean);

    [Fact]
    public void Clean_AnyText_IsCleanComposedAndTheSameAgain() => Texts.Sample(text =>
    {
        var clean = PlainText.Clean(text);
        PlainText.Clean(clean).ShouldBe(clean);
        Composition.Compose(clean).ShouldBe(clean);
        clean.ShouldNotContain("  ");
        clean.Where(character => !char.IsWhiteSpace(character))
            .ShouldBe(Composition.Compose(text).Where(character => !char.IsWhiteSpace(character)));
    });

    [Fact]
    public void Fold_AnyText_IsTheSameAgainAndForEverySpelling() => Texts.Sample(text =>
    {
        var folded = PlainText.Fold(text);
        PlainText.Fold(folded).ShouldBe(folded);
        PlainText.Fold(PlainText.Clean(text)).ShouldBe(folded);
    });

    [Theory]
    [InlineData("Nile", " nile ")]
    [InlineData("ÉCOLE  DES BEAUX", "école des beaux")]
    [InlineData("Zoe\u0301", "ZO\u00C9")]
    [InlineData("Ni\u200Dle", "Nile")]
    [InlineData("☺\uFE0F", "☺\uFE0E")]
    public void Fold_SameToAReader_IsTheSame(string left, string right) => PlainText.Fold(left).ShouldBe(PlainText.Fold(right));

    [Theory]
    [InlineData("safe\u202Egnp.exe", "U+202E")]
    [InlineData("bell\a", "U+0007")]
    [InlineData("\uFEFFmark", "U+FEFF")]
    [InlineData("\uE000", "U+E000")]
    [InlineData("caf\uFFFD", "U+FFFD")]
    [InlineData("Ni\u200Dle", "U+200D")]
    [InlineData("Nile\u200D", "U+200D")]
    [InlineData("\u3164", "U+3164")]
    [InlineData("\u0301a", "U+0301")]
    [InlineData("a \u0301", "U+0301")]
    [InlineData("A\u0335\u0336\u0337\u0338\u0339", "4 marks")]
    public void Trick_OnAScreen_IsNamed(string text, string named) => PlainText.Trick(text).ShouldNotBeNull().ShouldContain(named);

    /// <summary>Not inline data: an attribute's text is stored as UTF-8, which cannot hold half of a pair.</summary>
    [Fact]
    public void Trick_HalfOfASurrogatePair_IsNamed() =>
        PlainText.Trick("half " + (char)0xD83D).ShouldNotBeNull().ShouldContain("U+D83D");

    [Theory]
    [InlineData("“Dragon Ball” — 東京, Łódź, 1999…")]
    [InlineData("family 👨‍👩‍👧, 🏳️‍🌈 and 1️⃣")]
    [InlineData("می‌خواهم")]
    [InlineData("ที่ชื่อ ነው ශ්‍රී ལྷ་ས")]
    public void Trick_WritingOfTheWorld_IsNone(string text) => PlainText.Trick(PlainText.Clean(text)).ShouldBeNull();

    [Theory]
    [InlineData("", "has 0 characters")]
    [InlineData("12345", "has 5 characters")]
    [InlineData("👨‍👩‍👧👨‍👩‍👧", "has 36 bytes in UTF-8; it may have 32")]
    [InlineData("a\u0007", "U+0007")]
    public void Problem_TextThatDoesNotFit_SaysHow(string text, string said) =>
        PlainText.Problem(text, 1, 4).ShouldNotBeNull().ShouldContain(said);
}
