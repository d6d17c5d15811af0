using System.Globalization;
using System.Text;

namespace Trivia.Grains.Rules.Texts;

/// <summary>How long a text is: in characters as a reader counts them (text elements, UAX #29), and in bytes.</summary>
public static class TextSize
{
    /// <summary>
    /// UTF-8 bytes that a character may take on the average. Two or three serve every script with its marks; a family of
    /// emoji takes 25, so few fit.
    /// </summary>
    public const int BytesPerCharacter = 8;

    /// <summary>The characters of a text: a letter with its marks is one, and so is an emoji joined of several.</summary>
    /// <param name="text">Any text.</param>
    public static int Characters(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>Whether a text has a number of characters within bounds, and not too many bytes for them.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="charactersMin">Fewest characters.</param>
    /// <param name="charactersMax">Most characters; <see cref="BytesPerCharacter"/> times as many bytes are allowed.</param>
    public static bool Fits(string text, int charactersMin, int charactersMax) =>
        text.Length <= charactersMax * BytesPerCharacter
        && Encoding.UTF8.GetByteCount(text) <= charactersMax * BytesPerCharacter
        && Characters(text) is var characters
        && characters >= charactersMin
        && characters <= charactersMax;

    /// <summary>How a text that does not fit fails to, as the end of a sentence that begins with the text's name.</summary>
    /// <param name="text">A text that does not fit.</param>
    /// <param name="charactersMin">Fewest characters.</param>
    /// <param name="charactersMax">Most characters.</param>
    public static string Misfit(string text, int charactersMin, int charactersMax) =>
        Characters(text) is var characters && characters >= charactersMin && characters <= charactersMax
            ? $"has {Encoding.UTF8.GetByteCount(text)} bytes in UTF-8; it may have {charactersMax * BytesPerCharacter}"
            : $"has {characters} characters; it must have {charactersMin} to {charactersMax}";
}
