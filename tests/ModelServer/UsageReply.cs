namespace Trivia.ModelServer;

/// <summary>What has been asked of the model.</summary>
/// <param name="Requests">Requests.</param>
/// <param name="Tokens">Tokens.</param>
/// <param name="RequestsOfBusiestMinute">The most requests of any 60 seconds.</param>
/// <param name="TokensOfBusiestMinute">The most tokens of any 60 seconds.</param>
internal sealed record UsageReply(int Requests, long Tokens, int RequestsOfBusiestMinute, long TokensOfBusiestMinute)
{
    public static UsageReply Of(RequestLog log)
    {
        var (requests, tokens) = log.BusiestMinute();
        var entries = log.Entries;
        return new UsageReply(entries.Count, entries.Sum(entry => (long)entry.Tokens), requests, tokens);
    }
}
