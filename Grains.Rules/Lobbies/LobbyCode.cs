using System.Diagnostics.CodeAnalysis;

namespace Trivia.Grains.Rules.Lobbies;

/// <summary>Codes of private lobbies: six letters, read from one screen and typed into another.</summary>
public static class LobbyCode
{
    /// <summary>Letters of a code.</summary>
    public const int Length = 6;

    /// <summary>What codes are made of: no I, L and O, which are taken for each other and for digits.</summary>
    public const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>Brings a code as it was typed into form: capitals, without spaces and hyphens.</summary>
    /// <returns>False when it cannot be a code.</returns>
    public static bool TryNormalise(string? text, [NotNullWhen(true)] out string? code)
    {
        code = null;
        if (text is null || text.Length > 4 * Length)
        {
            return false;
        }

        var letters = string.Concat(text.Where(character => character is not (' ' or '-'))).ToUpperInvariant();
        if (letters.Length != Length || letters.Any(letter => !Letters.Contains(letter, StringComparison.Ordinal)))
        {
            return false;
        }

        code = letters;
        return true;
    }
}
