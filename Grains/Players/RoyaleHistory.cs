using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Players;

namespace Trivia.Grains.Players;

/// <summary>How a player's history takes an entry in. Pure.</summary>
internal static class RoyaleHistory
{
    /// <summary>
    /// The history with an entry. Seated turns into eliminated, won or aborted. Won and aborted are for good.
    /// Eliminated may turn back into seated, because staff can void the question that fed the cut, and from there into
    /// anything again; a bracket tells a player's entries one after the other, so that a late "seated" is no old one.
    /// </summary>
    /// <param name="royales">The history, latest royale first.</param>
    /// <param name="entry">Where the player stands in a royale.</param>
    /// <param name="lengthMax">Most royales to keep.</param>
    public static ImmutableArray<RoyaleEntry> Record(
        ImmutableArray<RoyaleEntry> royales, RoyaleEntry entry, int lengthMax)
    {
        for (var index = 0; index < royales.Length; index++)
        {
            var known = royales[index];
            if (known.RoyaleId == entry.RoyaleId)
            {
                var final = known.State is RoyaleEntryState.Won or RoyaleEntryState.Aborted;
                return final || known == entry ? royales : royales.SetItem(index, entry);
            }
        }

        var longer = royales.Insert(0, entry);
        return longer.Length > lengthMax ? longer.RemoveRange(lengthMax, longer.Length - lengthMax) : longer;
    }
}
