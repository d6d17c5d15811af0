using System.Text;
using Trivia.Grains.Rules.Players;

namespace Trivia.WireTypes;

/// <summary>The pictures that players may choose from, as a table: whoever draws a player needs it at once, and for each of them.</summary>
internal static class Pictures
{
    /// <summary>The text of the file.</summary>
    public static string Text()
    {
        var text = new StringBuilder("\n/** The pictures that players may choose from, by id, in the order in which they are offered. */\n");
        text.Append("export const AVATARS: Readonly<Record<string, { readonly title: string; readonly colour: string }>> = {\n");
        foreach (var avatar in Avatars.All)
        {
            text.Append("  ").Append(avatar.Id).Append(": { title: '").Append(avatar.Title).Append("', colour: '").Append(avatar.Colour).Append("' },\n");
        }

        return text.Append("};\n").ToString();
    }
}
