namespace Trivia.Grains.Interfaces.Questions;

/// <summary>
/// Finds a topic's questions by their words. Key: the slug. Keeps nothing: it reads the questions when it is first asked, and
/// anew once what it has read has aged.
/// </summary>
[GrainInterfaceType("trivia.topic-search"), Alias("trivia.topic-search")]
public interface ITopicSearchGrain : IGrainWithStringKey
{
    /// <summary>Longest search, in characters.</summary>
    const int WordsLengthMax = 100;

    /// <summary>Questions that have every one of some words in their text or options, or in their id; best quality first.</summary>
    /// <param name="words">The words; empty finds all.</param>
    /// <param name="isLive">Whether questions in play are meant, or those that were taken out.</param>
    /// <param name="offset">Entries to skip.</param>
    /// <param name="limit">Entries to return, at most <see cref="TopicPage.EntriesMax"/>.</param>
    [ResponseTimeout("00:01:00"), Alias("find")]
    Task<TopicPage> Find(string words, bool isLive, int offset, int limit);
}
