using System.Globalization;
using System.Text;
using CsCheck;
using Trivia.Grains.Rules.Players;
using Trivia.Grains.Rules.Texts;

namespace Trivia.Grains.Rules.Tests.Players;

public sealed class DisplayNameTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[0, 40],
        Gen.OneOf(
                "a", "B", "=", " ", "\t", "\u0301", "\u0338", "é", "\u0323", "\u200B", "\u200C", "\u200D", "\u202E", "\u0000", "\uD83D",
                "👩", "🚀", "\uFE0F", "名", "\u3164", "\u034F", "م", "\u0653", "ا", "\u1100", "\u1161")
            .Array[0, 30].Select(string.Concat));

    [Fact]
    public void TryNormalise_AnyText_IsShortVisibleAndSettled() => Texts.Sample(
        text =>
        {
            if (!DisplayName.TryNormalise(text, out var name))
            {
                return;
            }

            new StringInfo(name).LengthInTextElements.ShouldBeInRange(1, 24);
            Encoding.UTF8.GetByteCount(name).ShouldBeLessThanOrEqualTo(24 * 8);
            name.ShouldBe(name.Trim());
            name.ShouldNotContain("  ");
            name.ShouldBe(Composition.Compose(name));
            name.EnumerateRunes().ShouldAllBe(rune => !Rune.IsControl(rune));
            DisplayName.TryNormalise(name, out var again).ShouldBeTrue();
            again.ShouldBe(name);
        },
        iter: 20_000);

    [Fact]
    public void TryNormalise_ComposedOrNot_IsTheSame() => Texts.Sample(
        text => DisplayName.TryNormalise(text, out var left) == DisplayName.TryNormalise(Composition.Compose(text), out var right)
            && left == right);

    [Theory]
    [InlineData("  Ada   Lovelace ", "Ada Lovelace")]
    [InlineData("Zoe\u0308", "Zo\u00EB")]
    [InlineData("Zo\u00EB", "Zo\u00EB")]
    [InlineData("Zoe\u200B\u0308", "Zo\u00EB")]
    [InlineData("evil\u202Etxt", "eviltxt")]
    [InlineData("a\nb", "a b")]
    [InlineData("A\u200Dda", "Ada")]
    [InlineData("\u200DAda\u200D", "Ada")]
    [InlineData("\u0301Ada", "Ada")]
    [InlineData("A\u0335\u0336\u0337\u0338\u0335\u0335da", "A\u0335\u0336\u0337\u0338da")]
    [InlineData("👨‍👩‍👧 🏳️‍🌈", "👨‍👩‍👧 🏳️‍🌈")]
    [InlineData("👩🏽‍🚀", "👩🏽‍🚀")]
    [InlineData("می‌خواهم", "می‌خواهم")]
    [InlineData("क्‍ष", "क्‍ष")]
    [InlineData("葛\U000E0100", "葛\U000E0100")]
    [InlineData("i\uFFFDj", "ij")]
    public void TryNormalise_ReadableName_IsBroughtIntoForm(string text, string expected)
    {
        DisplayName.TryNormalise(text, out var name).ShouldBeTrue();
        name.ShouldBe(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData("\u200B\u202E")]
    [InlineData("\u200D\u200D")]
    [InlineData("\u3164")]
    [InlineData("\u0301")]
    [InlineData("\u034F\uFE0F")]
    [InlineData("1234567890123456789012345")]
    [InlineData("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧")]
    public void TryNormalise_NothingToReadOrTooMuch_IsRefused(string? text) =>
        DisplayName.TryNormalise(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("123456789012345678901234")]
    [InlineData("名名名名名名名名名名名名名名名名名名名名名名名名")]
    [InlineData("🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀")]
    public void TryNormalise_AsManyCharactersAsAReaderMayCount_Fits(string text) =>
        DisplayName.TryNormalise(text, out _).ShouldBeTrue();
}
