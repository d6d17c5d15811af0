namespace Trivia.Gateway.Web;

/// <summary>Log messages of the web app. Event ids 4350–4359; never renumber, retire with a comment.</summary>
internal static partial class WebLog
{
    [LoggerMessage(4350, LogLevel.Warning, "There is no web app in {Folder}: this gateway was built without it and serves the API alone.")]
    public static partial void WebAppMissing(this ILogger logger, string folder);
}
