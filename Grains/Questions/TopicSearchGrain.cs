using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Questions;

/// <inheritdoc cref="ITopicSearchGrain"/>
[CollectionAgeLimit(Minutes = 5)]
internal sealed class TopicSearchGrain(IOptions<QuestionOptions> options, TimeProvider time) : Grain, ITopicSearchGrain
{
    private const int ReadsAtOnce = 64;

    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private long readAt;

    /// <inheritdoc/>
    public async Task<TopicPage> Find(string words, bool isLive, int offset, int limit)
    {
        var entries = await GrainFactory.GetGrain<ITopicGrain>(this.GetPrimaryKeyString()).List(isLive);
        string[] wanted = [.. PlainText.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];
        if (wanted.Length > 0)
        {
            await Read(entries);
        }

        var found = entries
            .Where(entry => Array.TrueForAll(wanted, word => texts.GetValueOrDefault(entry.QuestionId, "").Contains(word, StringComparison.Ordinal)))
            .OrderByDescending(entry => entry.Quality)
            .ThenBy(entry => entry.QuestionId, StringComparer.Ordinal)
            .ToList();
        return new TopicPage(found.Count, [.. found.Skip(offset).Take(Math.Min(limit, TopicPage.EntriesMax))]);
    }

    /// <summary>Reads what is not known yet; all of it once it has aged.</summary>
    private async Task Read(ImmutableArray<TopicEntry> entries)
    {
        if (time.GetElapsedTime(readAt) > options.Value.SearchAgeMax)
        {
            texts.Clear();
            readAt = time.GetTimestamp();
        }

        foreach (var some in entries.Select(entry => entry.QuestionId).Where(id => !texts.ContainsKey(id)).ToList().Chunk(ReadsAtOnce))
        {
            var questions = await Task.WhenAll(some.Select(id => GrainFactory.GetGrain<IQuestionGrain>(id).Get()));
            foreach (var question in questions.OfType<Question>())
            {
                texts[question.Id] = PlainText.Fold(string.Join(' ', [question.Id, question.Body, question.Correct, .. question.Distractors]));
            }
        }
    }
}
