namespace Trivia.Gateway.Http;

/// <summary>Ids of events, as strangers may write them.</summary>
internal static class RoyaleId
{
    private const int LengthMax = 64;

    /// <summary>Whether a text can be an id at all, so that nothing else wakes a grain.</summary>
    public static bool IsWellFormed(string id) =>
        id.Length <= LengthMax
        && id.StartsWith("r-", StringComparison.Ordinal)
        && id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');
}
