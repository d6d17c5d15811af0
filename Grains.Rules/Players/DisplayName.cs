using System.Diagnostics.CodeAnalysis;
using System.Text;
using Trivia.Grains.Rules.Texts;

namespace Trivia.Grains.Rules.Players;

/// <summary>What a player is called on everyone's screen.</summary>
public static class DisplayName
{
    /// <summary>Longest name, in characters as a reader counts them; see <see cref="TextSize"/>.</summary>
    public const int CharactersMax = 24;

    /// <summary>Longest text that is looked at, in UTF-16 units.</summary>
    private const int InputUnitsMax = 1_024;

    /// <summary>
    /// Brings a name into form: composed, so that it has one spelling; without controls and whatever else cannot be seen;
    /// without marks that stand on nothing or are heaped up; white space as single spaces, none at the ends. Joiners stay
    /// where they show.
    /// </summary>
    /// <param name="text">As the player wrote it.</param>
    /// <param name="name">The name.</param>
    /// <returns>False when nothing visible is left, or more than <see cref="CharactersMax"/> characters.</returns>
    public static bool TryNormalise(string? text, [NotNullWhen(true)] out string? name)
    {
        name = text is null || text.Length > InputUnitsMax ? "" : Settle(text);
        if (TextSize.Fits(name, 1, CharactersMax))
        {
            return true;
        }

        name = null;
        return false;
    }

    /// <summary>
    /// Keeps and composes by turns: where something goes, what stood at its sides may compose, and what is composed may stand
    /// otherwise to its neighbours. Every turn but the last takes something away.
    /// </summary>
    private static string Settle(string text)
    {
        for (var name = Composition.Compose(text); ;)
        {
            var kept = Composition.Compose(Keep(name));
            if (kept == name)
            {
                return name;
            }

            name = kept;
        }
    }

    private static string Keep(string text)
    {
        var kept = new StringBuilder(text.Length);
        Rune last = default, joiner = default;
        var gap = true;
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Glyphs.IsBlank(rune))
            {
                gap = true;
            }
            else if (Glyphs.IsJoiner(rune))
            {
                joiner = rune;
            }
            else if (!Glyphs.IsHidden(rune) && !(gap && Glyphs.IsMark(rune)))
            {
                marks = Glyphs.IsFlatMark(rune) ? marks + 1 : 0;
                if (marks > Glyphs.MarksMax)
                {
                    continue;
                }

                if (gap)
                {
                    kept.Append(kept.Length > 0 ? " " : "");
                }
                else if (joiner != default && Glyphs.Shows(last, joiner, rune))
                {
                    kept.Append(joiner);
                }

                kept.Append(rune);
                (last, joiner, gap) = (rune, default, false);
            }
        }

        return kept.ToString();
    }
}
