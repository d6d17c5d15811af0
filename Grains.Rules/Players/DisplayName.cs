using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Trivia.Grains.Rules.Players;

/// <summary>What a player is called on everyone's screen.</summary>
public static class DisplayName
{
    /// <summary>Longest name, in text elements: what a reader would call characters.</summary>
    public const int ElementsMax = 24;

    /// <summary>Longest name in UTF-16 units, which bounds the marks that can be heaped on one letter.</summary>
    public const int UnitsMax = 4 * ElementsMax;

    /// <summary>Longest text that is looked at.</summary>
    private const int InputUnitsMax = 1_024;

    /// <summary>
    /// Brings a name into form: without control, format, private and unassigned characters, white space as single
    /// spaces, none at the ends. Letters and their marks stay as they were written: .NET composes them only with ICU,
    /// and the product runs without it.
    /// </summary>
    /// <param name="text">As the player wrote it.</param>
    /// <param name="name">The name.</param>
    /// <returns>False when nothing visible is left, or more than <see cref="ElementsMax"/> text elements.</returns>
    public static bool TryNormalise(string? text, [NotNullWhen(true)] out string? name)
    {
        name = null;
        if (text is null || text.Length > InputUnitsMax)
        {
            return false;
        }

        var kept = Keep(text);
        if (kept.Length is 0 or > UnitsMax || new StringInfo(kept).LengthInTextElements > ElementsMax)
        {
            return false;
        }

        name = kept;
        return true;
    }

    private static string Keep(string text)
    {
        var kept = new StringBuilder(text.Length);
        var gap = false;
        var visible = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || LooksBlank(rune))
            {
                gap = kept.Length > 0;
            }
            else if (IsText(rune))
            {
                kept.Append(gap ? " " : "").Append(rune);
                gap = false;
                visible |= !IsMark(rune);
            }
        }

        return visible ? kept.ToString() : "";
    }

    private static bool IsText(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Letters and symbols without ink: Hangul fillers and the empty Braille cell.</summary>
    private static bool LooksBlank(Rune rune) => rune.Value is 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0;
}
