using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Http.Tests.Hosting;

/// <summary>Finds the script's questions by their text.</summary>
public sealed class ScriptedTopicSearchGrain(ScriptedCluster script) : Grain, ITopicSearchGrain
{
    public Task<TopicPage> Find(string words, bool isLive, int offset, int limit)
    {
        var found = script.Bank.Values.Where(question =>
            question.Topic == this.GetPrimaryKeyString()
            && (question.Status == QuestionStatus.Live) == isLive
            && question.Body.Contains(words, StringComparison.OrdinalIgnoreCase)).ToList();
        return Task.FromResult(new TopicPage(found.Count, [.. found.Skip(offset).Take(limit).Select(question => new TopicEntry(question.Id, 0.5, false))]));
    }
}
