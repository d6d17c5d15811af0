using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Trivia.Grains.Rules.Texts;

namespace Trivia.Grains.Rules.Tests.Texts;

public sealed class CompositionTests
{
    /// <summary>Of everything below, composed by ICU 78 with Unicode 17; <c>eng/composition-table.mjs</c> prints it.</summary>
    private const string Fingerprint = "c7544176cebadbdcee106a4940fc8542761b28eff598aa60f6b2489d8b49cda3";

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[0, 40],
        Gen.OneOf("a", "e", "s", "\u0301", "\u0302", "\u0307", "\u0323", "é", "ḯ", "각", "ᄀ", "ᅡ", "ᆨ", "\u09C7", "\u09BE", "👩‍🚀", "豈", "\uD83D")
            .Array[0, 20].Select(string.Concat));

    [Fact]
    public void Compose_EveryCodePointAloneAndAmongMarks_IsAsUnicodeSays()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var point = 0; point <= 0x10FFFF; point++)
        {
            if (Rune.IsValid(point))
            {
                var letter = char.ConvertFromUtf32(point);
                foreach (var text in (string[])[letter, $"a\u0302{letter}\u0323", $"\u1100{letter}\u11A8"])
                {
                    hash.AppendData(Encoding.UTF8.GetBytes(Composition.Compose(text)));
                }
            }
        }

        Convert.ToHexStringLower(hash.GetHashAndReset()).ShouldBe(Fingerprint);
    }

    [Theory]
    [InlineData("Zoe\u0308", "Zo\u00EB")]
    [InlineData("Zo\u00EB", "Zo\u00EB")]
    [InlineData("s\u0307\u0323", "\u1E69")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("\u2126", "\u03A9")]
    [InlineData("\uFB1D", "\u05D9\u05B4")]
    [InlineData("a\u0345\u0301\u0323", "\u1EA1\u0301\u0345")]
    [InlineData("plain ASCII", "plain ASCII")]
    public void Compose_KnownSpellings_AreOne(string text, string composed) => Composition.Compose(text).ShouldBe(composed);

    [Fact]
    public void Compose_AnyText_IsTheSameAgain() => Texts.Sample(text =>
    {
        var composed = Composition.Compose(text);
        Composition.Compose(composed).ShouldBe(composed);
    });

    /// <summary>Nothing composes across a character that takes part in nothing but its own letter.</summary>
    [Fact]
    public void Compose_TextsApart_AreComposedEachForItself() => Gen.Select(Texts, Texts).Sample((left, right) =>
        Composition.Compose($"{left}_{right}").ShouldBe(Composition.Compose(left) + Composition.Compose($"_{right}")));

    [Fact]
    public void Compose_ManyMarksInTheWrongOrder_AreSortedInTimeThatGrowsEvenly()
    {
        const int marks = 100_000;
        var flood = $"a{new string('\u0301', marks)}{new string('\u0323', marks)}";

        var composed = Composition.Compose(flood);

        composed.ShouldStartWith("\u1EA1\u0323");
        composed.Length.ShouldBe(flood.Length - 1);
    }
}
