using System.Collections.Frozen;
using System.Text;
using Trivia.Grains.Rules.Texts;

namespace Trivia.Grains.Rules.Chat;

/// <summary>Letters that look like a plain one: accented, full-width, mathematical, circled, of another script, or digits and signs.</summary>
internal static class Lookalikes
{
    private const string Others = """
        а=a б=b в=b с=c е=e ё=e ф=f һ=h і=i ї=i ј=j к=k ӏ=l м=m н=n о=o р=p ԛ=q г=r ѕ=s т=t ц=u ѵ=v ԝ=w х=x у=y з=e
        α=a β=b ε=e η=n ι=i κ=k ν=v ο=o ρ=p σ=s ς=s τ=t υ=u χ=x ω=w γ=y
        ı=i ł=l ø=o đ=d ħ=h ŧ=t æ=a œ=o ß=s þ=p ſ=s ƒ=f ɑ=a ɡ=g ɩ=i ʟ=l ᴀ=a ᴄ=c ᴅ=d ᴇ=e ᴋ=k ᴍ=m ᴏ=o ᴛ=t ᴜ=u
        ʙ=b ɢ=g ʜ=h ɪ=i ɴ=n ᴘ=p ʀ=r ꜱ=s ᴠ=v ᴡ=w ʏ=y ᴢ=z ℓ=l ℮=e №=n
        """;

    /// <summary>Read as letters anywhere within a word.</summary>
    private const string Signs = "0=o 1=i 3=e 4=a 5=s 7=t 8=b 9=g @=a $=s €=e £=l ¢=c";

    /// <summary>Read as letters only where a letter follows; at the end of a word they are what they are.</summary>
    private const string Punctuation = "!=i |=i +=t (=c";

    private static readonly FrozenDictionary<int, char> Letters = Read(Others);
    private static readonly FrozenDictionary<int, char> Leet = Read(Signs);
    private static readonly FrozenDictionary<int, char> LeetInside = Read(Punctuation);

    /// <summary>The plain small letter that a character is or looks like; null for none.</summary>
    public static char? LetterOf(Rune rune)
    {
        if (rune.IsAscii)
        {
            return char.IsAsciiLetter((char)rune.Value) ? char.ToLowerInvariant((char)rune.Value) : null;
        }

        // A letter with marks is the letter; so are those that Unicode has for print and for mathematics.
        var bare = CompositionTable.PartsOf(rune.Value) is { } parts ? parts[0] : rune.Value;
        bare = Blocks(bare);
        if (bare < 0x80)
        {
            return char.IsAsciiLetter((char)bare) ? char.ToLowerInvariant((char)bare) : null;
        }

        var small = Rune.ToLowerInvariant(new Rune(bare)).Value;
        return Letters.TryGetValue(small, out var letter) ? letter : null;
    }

    /// <summary>The letter that a digit or sign stands for within a word; null for none.</summary>
    public static char? LeetOf(Rune rune, bool letterFollows) =>
        Leet.TryGetValue(rune.Value, out var letter) || (letterFollows && LeetInside.TryGetValue(rune.Value, out letter)) ? letter : null;

    private static int Blocks(int point)
    {
        const int alphabet = 26;
        return point switch
        {
            >= 0xFF21 and <= 0xFF3A => 'a' + point - 0xFF21,
            >= 0xFF41 and <= 0xFF5A => 'a' + point - 0xFF41,
            >= 0x24B6 and <= 0x24CF => 'a' + point - 0x24B6,
            >= 0x24D0 and <= 0x24E9 => 'a' + point - 0x24D0,
            >= 0x1F130 and <= 0x1F149 => 'a' + point - 0x1F130,
            >= 0x1F150 and <= 0x1F169 => 'a' + point - 0x1F150,
            >= 0x1F170 and <= 0x1F189 => 'a' + point - 0x1F170,
            >= 0x1F1E6 and <= 0x1F1FF => 'a' + point - 0x1F1E6,
            // Bold, italic, script, double-struck …: alphabets one after another, capitals and small letters in turn.
            >= 0x1D400 and <= 0x1D6A3 => 'a' + ((point - 0x1D400) % alphabet),
            _ => point,
        };
    }

    private static FrozenDictionary<int, char> Read(string list) =>
        list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenDictionary(pair => pair.EnumerateRunes().First().Value, pair => pair[^1]);
}
