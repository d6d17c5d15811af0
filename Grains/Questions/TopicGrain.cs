using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Questions;

/// <inheritdoc cref="ITopicGrain"/>
internal sealed class TopicGrain(
    [PersistentState("topic-index")] IPersistentState<TopicIndex> index,
    [PersistentState("topic-draws")] IPersistentState<TopicDraws> draws,
    IOptions<QuestionOptions> options,
    QuestionMetrics metrics,
    TimeProvider time,
    ILogger<TopicGrain> logger) : Grain, ITopicGrain
{
    private TimeSpan FreshAfter => TimeSpan.FromDays(options.Value.FreshAfterDays);

    /// <inheritdoc/>
    public async Task Index(TopicInfo info, IReadOnlyList<TopicEntry> entries)
    {
        var current = index.State;
        var next = current.Entries.SetItems(entries.Select(entry => KeyValuePair.Create(entry.QuestionId, entry)));
        if (next.Count > ITopicGrain.QuestionsMax)
        {
            throw new InvalidOperationException(
                $"Topic {info.Slug} would hold {next.Count} questions; the most is {ITopicGrain.QuestionsMax}.");
        }

        await Keep(info, next);
    }

    /// <inheritdoc/>
    public async Task Withdraw(IReadOnlyList<string> questionIds)
    {
        if (index.State.Info is { } info)
        {
            await Keep(info, index.State.Entries.RemoveRange(questionIds));
        }
    }

    /// <inheritdoc/>
    public Task<TopicInfo?> GetInfo() => Task.FromResult(index.State.Info);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> Draw(DrawRequest request)
    {
        if (draws.State.Games.FirstOrDefault(game => game.GameId == request.GameId) is { } earlier)
        {
            return earlier.QuestionIds;
        }

        var now = time.GetUtcNow();
        var chosen = QuestionDraw.Choose(
            Candidates(request.Sealed), request.Count, request.AllowRepeats, request.Seed, FreshAfter, now);
        var drawn = new GameDraw(request.GameId, chosen);
        await this.Store(draws, draws.State.With(
            drawn, now, index.State.Entries.ContainsKey, options.Value.GamesRememberedMax));
        metrics.Drawn(chosen.Length);
        logger.Drawn(this.GetPrimaryKeyString(), request.GameId, chosen.Length, request.Count);
        return chosen;
    }

    /// <inheritdoc/>
    public Task<int> CountAvailable(DrawRequest request)
    {
        var now = time.GetUtcNow();
        return Task.FromResult(Candidates(request.Sealed).Count(
            candidate => request.AllowRepeats || QuestionDraw.IsFresh(candidate, FreshAfter, now)));
    }

    private IEnumerable<DrawCandidate> Candidates(bool leaveStarterOut) =>
        from entry in index.State.Entries.Values
        where !leaveStarterOut || !entry.Starter
        select new DrawCandidate(entry.QuestionId, entry.Quality, LastDrawn(entry.QuestionId));

    private DateTimeOffset? LastDrawn(string questionId) =>
        draws.State.LastDrawn.TryGetValue(questionId, out var at) ? at : null;

    private async Task Keep(TopicInfo info, ImmutableDictionary<string, TopicEntry> entries)
    {
        var described = info with { Questions = entries.Count };
        if (described != index.State.Info || entries != index.State.Entries)
        {
            await this.Store(index, new TopicIndex { Info = described, Entries = entries });
        }
    }
}
