namespace Trivia.Gateway.Http.Reels;

/// <summary>Where reels are found.</summary>
internal static class ReelLinks
{
    /// <summary>Path of a picture.</summary>
    public static string Picture(string hash) => $"/media/reels/{hash}.gif";

    /// <summary>Path of the page to share.</summary>
    public static string Page(string hash) => $"/reels/{hash}";
}
