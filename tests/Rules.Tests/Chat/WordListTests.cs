using System.Diagnostics;
using System.Globalization;
using CsCheck;
using Trivia.Grains.Rules.Chat;

namespace Trivia.Grains.Rules.Tests.Chat;

public sealed class WordListTests
{
    [Theory]
    [InlineData("Greetings from Scunthorpe")]
    [InlineData("Penistone, Clitheroe and Lightwater are towns")]
    [InlineData("He lives in Essex, she in Sussex, we in Middlesex")]
    [InlineData("A classic assassin passes the class assessment in Massachusetts")]
    [InlineData("Alfred Hitchcock, Herbie Hancock, Charlie Babcock and a peacock")]
    [InlineData("cocktail, cockpit, cockatoo, shuttlecock, cockney, Cockburn")]
    [InlineData("Charles Dickens and Emily Dickinson")]
    [InlineData("Moby Dick by Herman Melville")]
    [InlineData("Philip K. Dick wrote it")]
    [InlineData("Dick Van Dyke in Mary Poppins")]
    [InlineData("Niger and Nigeria share a border; the Niger flows there")]
    [InlineData("Pakistan beat Australia")]
    [InlineData("The raccoon sat in a tycoon's cocoon")]
    [InlineData("Maine Coon cats are huge")]
    [InlineData("shiitake or shitake mushrooms")]
    [InlineData("Titanic, Titian, constitution, title")]
    [InlineData("blue tits and great tits")]
    [InlineData("the therapist scraped grapes off the drapes")]
    [InlineData("Uranus is the seventh planet, Janus a god")]
    [InlineData("document, cucumber, circumstance, cumin, cumulus")]
    [InlineData("Arsenal, arsenic and parse")]
    [InlineData("Pussycat Dolls? No: Pussy Riot")]
    [InlineData("sniggering, niggling, niggardly")]
    [InlineData("bass, brass, grass, assume, ass-and-cart")]
    [InlineData("spice, spicy, despicable, auspicious")]
    [InlineData("Wankel engine")]
    [InlineData("The Twatt in Orkney? I meant Tweed")]
    [InlineData("455 + 577 = ?")]
    [InlineData("Fukuoka, Fukushima and Fukui")]
    [InlineData("it is 4 5 5 or 1 2 3")]
    [InlineData("a b c d e f g")]
    [InlineData("U.S.A. and F.C. Barcelona")]
    [InlineData("who's here? it's me!")]
    [InlineData("Nice one!!! gg wp")]
    [InlineData("مرحبا كيف حالك")]
    [InlineData("Привет, как дела?")]
    [InlineData("こんにちは 👋")]
    public void Judge_InnocentText_IsAllowedAsItStands(string text)
    {
        var judgement = WordList.Judge(text);

        judgement.Reasons.ShouldBeEmpty();
        judgement.Verdict.ShouldBe(ChatVerdict.Allow);
        judgement.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("fuck")]
    [InlineData("FUCK this")]
    [InlineData("fuuuuuck")]
    [InlineData("f u c k")]
    [InlineData("f.u.c.k you")]
    [InlineData("f-u-c-k")]
    [InlineData("fu.ck")]
    [InlineData("f*ck")]
    [InlineData("fυck")]
    [InlineData("fцck")]
    [InlineData("ｆｕｃｋ")]
    [InlineData("𝓯𝓾𝓬𝓴")]
    [InlineData("ⓕⓤⓒⓚ")]
    [InlineData("🇫🇺🇨🇰")]
    [InlineData("fúçk")]
    [InlineData("f\u200bu\u200bc\u200bk")]
    [InlineData("f\u00adu\u2060ck")]
    [InlineData("fu\u0336c\u0336k")]
    [InlineData("sh1t")]
    [InlineData("5h1t happens")]
    [InlineData("$h!t")]
    [InlineData("a$$hole")]
    [InlineData("a55hole")]
    [InlineData("b1tch")]
    [InlineData("B!TCH")]
    [InlineData("motherfucker")]
    [InlineData("wtfuck")]
    [InlineData("you are a w a n k e r")]
    [InlineData("сunt")]
    [InlineData("you dickhead")]
    public void Judge_Profanity_IsMaskedHoweverItIsWritten(string text)
    {
        var judgement = WordList.Judge(text);

        judgement.Verdict.ShouldBe(ChatVerdict.Mask);
        judgement.Text.ShouldContain('•');
        judgement.Reasons.ShouldNotBeEmpty();
        WordList.Judge(judgement.Text).Verdict.ShouldBe(ChatVerdict.Allow);
    }

    [Theory]
    [InlineData("faggot")]
    [InlineData("f4gg0t")]
    [InlineData("n i g g e r")]
    [InlineData("niggers")]
    [InlineData("nіggа")]
    [InlineData("kys")]
    [InlineData("k.y.s")]
    [InlineData("just kill yourself")]
    [InlineData("go die")]
    [InlineData("sieg heil")]
    [InlineData("retarded")]
    public void Judge_Abuse_IsFlagged(string text) => WordList.Judge(text).Verdict.ShouldBe(ChatVerdict.Flag);

    [Fact]
    public void Judge_WordAmongOthers_MasksThatOneOnly() =>
        WordList.Judge("what the fuck, Ada").Text.ShouldBe("what the ••••• Ada");

    [Fact]
    public void Judge_AnyText_IsJudgedAlikeInCapitalsAndWithSpacesAround() =>
        Gen.OneOf("fuck you", "hello", "k y s", "Scunthorpe", "sh1t").Sample(text =>
            WordList.Judge(text).Verdict == WordList.Judge($"  {text.ToUpperInvariant()} ").Verdict);

    [Fact]
    public void Judge_AnyText_ThrowsNothingAndKeepsTheLengthOfWhatItMasks() =>
        Gen.String[Gen.OneOf<char>(Gen.Char, Gen.OneOf('f', 'u', 'c', 'k', ' ', '.', 's', 'h', '1', 't', '\u200b', '\u0301')), 0, 80].Sample(text =>
        {
            var judgement = WordList.Judge(text);
            return new StringInfo(judgement.Text).LengthInTextElements <= text.Length
                && (judgement.Verdict == ChatVerdict.Allow) == judgement.Reasons.IsEmpty;
        });

    [Fact]
    public void Judge_LongestTextsMadeToBeSlow_TakesLinearTime()
    {
        var texts = new[] { new string('a', 4_000), string.Concat(Enumerable.Repeat("f.", 2_000)), string.Concat(Enumerable.Repeat("as", 2_000)) };
        WordList.Judge(texts[0]);
        var began = Stopwatch.GetTimestamp();

        foreach (var text in texts)
        {
            WordList.Judge(text);
        }

        // Backtracking would take minutes.
        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
