using Trivia.Gateway.Connections;

namespace Trivia.Gateway.Http.Players;

/// <summary>Ids of players, as strangers may write them.</summary>
internal static class PlayerId
{
    /// <summary>Whether a text can be an id at all, so that nothing else wakes a grain.</summary>
    public static bool IsWellFormed(string? id) =>
        id is { Length: > 0 and <= PlayerIdentity.PlayerIdLengthMax }
        && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
