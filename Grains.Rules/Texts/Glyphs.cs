using System.Globalization;
using System.Text;

namespace Trivia.Grains.Rules.Texts;

/// <summary>What can be seen of a character on a screen.</summary>
internal static class Glyphs
{
    /// <summary>Most marks without a width of their own on one letter, as UTS #39 (section 5.4) advises.</summary>
    public const int MarksMax = 4;

    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
    private const int EmojiSelector = 0xFE0F;

    /// <summary>In the middle of the joined scripts, and none of them.</summary>
    private const int HangulLetters = 0x1100;
    private const int HangulLettersLast = 0x11FF;

    /// <summary>Joins its neighbours, or keeps them apart, where a script or an emoji provides for it.</summary>
    public static bool IsJoiner(Rune rune) => rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner;

    /// <summary>
    /// Whether a joiner between two characters shows: between the parts of an emoji, and between letters of the scripts
    /// from Arabic to Mongolian. Elsewhere it only makes two texts differ that look the same.
    /// </summary>
    public static bool Shows(Rune before, Rune joiner, Rune after) =>
        (IsJoinedScript(before) && IsJoinedScript(after))
        || (joiner.Value == ZeroWidthJoiner && (before.Value == EmojiSelector || Rune.IsSymbol(before)) && Rune.IsSymbol(after));

    /// <summary>A mark: it needs a character to stand on.</summary>
    public static bool IsMark(Rune rune) => IsFlatMark(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpacingCombiningMark;

    /// <summary>A mark without a width of its own, of which any number could be heaped up.</summary>
    public static bool IsFlatMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>
    /// A character that is not to be shown: a control, an unassigned or private one, an invisible one, such as those that
    /// turn the direction of writing, a letter without ink, or the sign of a text that was decoded wrongly. Joiners are
    /// among them; see <see cref="Shows"/>.
    /// </summary>
    public static bool IsHidden(Rune rune) => rune == Rune.ReplacementChar || HasNoInk(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>A space, or a letter that looks like one: Hangul fillers, the empty Braille cell, a note without a head.</summary>
    public static bool IsBlank(Rune rune) =>
        Rune.IsWhiteSpace(rune) || rune.Value is 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0 or 0x1D159;

    /// <summary>Selects the look of the character before it, and has none itself.</summary>
    public static bool IsSelector(Rune rune) =>
        rune.Value is (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>The grapheme joiner, and inherent vowels of Khmer that are not written.</summary>
    private static bool HasNoInk(Rune rune) => rune.Value is 0x034F or 0x17B4 or 0x17B5;

    private static bool IsJoinedScript(Rune rune) =>
        rune.Value is (>= 0x0600 and < HangulLetters) or (> HangulLettersLast and < 0x1CD0)
        && (Rune.IsLetter(rune) || IsMark(rune));
}
