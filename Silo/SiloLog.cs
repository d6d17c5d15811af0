namespace Trivia.Silo;

/// <summary>Log messages of the silo's own parts. Event ids 5000–5099; never renumber, retire with a comment.</summary>
internal static partial class SiloLog
{
    [LoggerMessage(5000, LogLevel.Information, "Loaded {Packs} new packs with {Questions} questions.")]
    public static partial void PacksLoaded(this ILogger logger, int packs, int questions);

    [LoggerMessage(5010, LogLevel.Information, "House royale {RoyaleId} is scheduled for {StartsAt:O}.")]
    public static partial void HouseScheduled(this ILogger logger, string royaleId, DateTimeOffset startsAt);

    [LoggerMessage(5011, LogLevel.Information, "{Count} house players have seats in {RoyaleId}.")]
    public static partial void HouseSeated(this ILogger logger, string royaleId, int count);

    [LoggerMessage(5012, LogLevel.Information, "House royale {RoyaleId} is over.")]
    public static partial void HouseOver(this ILogger logger, string royaleId);

    [LoggerMessage(5013, LogLevel.Warning, "No house royale now: {Reason}")]
    public static partial void HouseRefused(this ILogger logger, string reason);

    [LoggerMessage(5014, LogLevel.Warning, "House players lost the thread of {RoyaleId} and pick it up again.")]
    public static partial void HouseStumbled(this ILogger logger, Exception exception, string royaleId);
}
