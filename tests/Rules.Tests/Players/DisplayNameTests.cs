using System.Globalization;
using CsCheck;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Rules.Tests.Players;

public sealed class DisplayNameTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[0, 40],
        Gen.OneOf("a", "B", " ", "\t", "\u0301", "é", "\u200B", "\u202E", "\u0000", "\uD83D", "👩‍🚀", "名", "\u3164")
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
            name.ShouldBe(name.Trim());
            name.ShouldNotContain("  ");
            name.EnumerateRunes().ShouldAllBe(rune => !System.Text.Rune.IsControl(rune));
            DisplayName.TryNormalise(name, out var again).ShouldBeTrue();
            again.ShouldBe(name);
        },
        iter: 5_000);

    [Theory]
    [InlineData("  Ada   Lovelace ", "Ada Lovelace")]
    [InlineData("Zoe\u0308", "Zoe\u0308")]
    [InlineData("evil\u202Etxt", "eviltxt")]
    [InlineData("a\nb", "a b")]
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
    [InlineData("\u3164")]
    [InlineData("\u0301")]
    [InlineData("1234567890123456789012345")]
    public void TryNormalise_NothingToReadOrTooMuch_IsRefused(string? text) =>
        DisplayName.TryNormalise(text, out _).ShouldBeFalse();
}
