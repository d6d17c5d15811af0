using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Calls;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Generation;
using Trivia.Grains.Rules.Players;
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
    private string? askedOn;

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
    public Task<ImmutableArray<string>> ListIds() => Task.FromResult<ImmutableArray<string>>([.. index.State.Entries.Keys]);

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
        _ = AskForMore(now, CountFresh(now));
        return chosen;
    }

    /// <inheritdoc/>
    public Task<TopicPick> Pick(PickRequest request)
    {
        var now = time.GetUtcNow();
        var candidates = index.State.Entries.Values
            .Select(entry => new DrawCandidate(entry.QuestionId, entry.Quality, MetOn(request, entry.QuestionId)))
            .ToList();
        var fresh = candidates.Count(candidate => QuestionDraw.IsFresh(candidate, FreshAfter, now));
        var chosen = QuestionDraw.Choose(candidates, request.Count, allowRepeats: true, request.Seed, FreshAfter, now);
        _ = AskForMore(now, fresh);
        return Task.FromResult(new TopicPick(chosen, Math.Min(fresh, chosen.Length)));
    }

    /// <inheritdoc/>
    public Task<int> CountAvailable(DrawRequest request)
    {
        var now = time.GetUtcNow();
        return Task.FromResult(Candidates(request.Sealed).Count(
            candidate => request.AllowRepeats || QuestionDraw.IsFresh(candidate, FreshAfter, now)));
    }

    /// <summary>Asks the generator when fresh questions run low. Nobody waits for it, least of all a game.</summary>
    private async Task AskForMore(DateTimeOffset now, int fresh)
    {
        var topic = this.GetPrimaryKeyString();
        var day = now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (fresh >= options.Value.LowWater || askedOn == day || index.State.Info is not { Synthetic: false } info)
        {
            return;
        }

        askedOn = day;
        try
        {
            var answer = await GrainFactory.GetGrain<IGenerationJobGrain>(GenerationId.Of($"topic {topic}", day)).Request(new GenerationOrder
            {
                Theme = info.Name,
                Topic = topic,
                Count = Math.Clamp(options.Value.LowWater - fresh, 1, OrderRules.CountMax),
                Requester = topic,
                Source = GenerationSource.Topic,
            });
            logger.AskedForMore(topic, fresh, answer.Verdict);
        }
        catch (Exception exception) when (Unanswered.Is(exception))
        {
            askedOn = null;
            logger.AskFailed(exception, topic);
        }
    }

    private IEnumerable<DrawCandidate> Candidates(bool leaveStarterOut) =>
        from entry in index.State.Entries.Values
        where !leaveStarterOut || !entry.Starter
        select new DrawCandidate(entry.QuestionId, entry.Quality, LastDrawn(entry.QuestionId));

    private int CountFresh(DateTimeOffset now) =>
        Candidates(leaveStarterOut: false).Count(candidate => QuestionDraw.IsFresh(candidate, FreshAfter, now));

    private static DateTimeOffset? MetOn(PickRequest request, string questionId) =>
        !request.MetOn.IsEmpty && request.MetOn.TryGetValue(SeenQuestions.NumberOf(questionId), out var day)
            ? new DateTimeOffset(DateOnly.FromDayNumber(day), TimeOnly.MinValue, TimeSpan.Zero)
            : null;

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
