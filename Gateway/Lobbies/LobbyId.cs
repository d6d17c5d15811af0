using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Trivia.Gateway.Lobbies;

/// <summary>Ids of lobbies, as strangers may write them.</summary>
internal static class LobbyId
{
    private const int LengthMax = 64;
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Whether a text can be an id at all, so that nothing else wakes a grain.</summary>
    public static bool IsWellFormed([NotNullWhen(true)] string? id) =>
        id is { Length: > 2 and <= LengthMax }
        && id.StartsWith("l-", StringComparison.Ordinal)
        && id.AsSpan(2).IndexOfAnyExcept(Digits) < 0;
}
