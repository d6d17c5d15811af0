using System.Diagnostics.CodeAnalysis;

namespace Trivia.Gateway.Hubs;

/// <summary>The shape of an event id, so that strangers cannot wake grains of any name.</summary>
internal static class RoyaleIds
{
    private const int LengthMax = 64;

    /// <summary>1–64 lower-case letters, digits and hyphens.</summary>
    public static bool IsWellFormed([NotNullWhen(true)] string? id) =>
        id is { Length: > 0 and <= LengthMax } && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
