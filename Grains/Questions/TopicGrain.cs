using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Calls;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Feedback;
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

    private ImmutableDictionary<string, TopicEntry> Withdrawn => index.State.Withdrawn ?? ImmutableDictionary<string, TopicEntry>.Empty;

    private TimeSpan FreshAfter => TimeSpan.FromDays(options.Value.FreshAfterDays);

    /// <inheritdoc/>
    public async Task Index(TopicInfo info, IReadOnlyList<TopicEntry> entries)
    {
        var current = index.State;
        var next = current.Entries.SetItems(entries.Select(entry => KeyValuePair.Create(
            entry.QuestionId,
            current.Entries.TryGetValue(entry.QuestionId, out var known) ? entry with { Quality = known.Quality } : entry)));
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
    public async Task<bool> TakeDown(string questionId)
    {
        if (index.State is not { Info: { } info, Entries: var entries } || !entries.ContainsKey(questionId))
        {
            return true;
        }

        var day = PlayerProgress.DayOf(time.GetUtcNow());
        var pulled = index.State.Pulled is { } today && today.Day == day ? today : new PulledToday(day, entries.Count, []);
        if (pulled.QuestionIds.Length >= FlagRule.AllowedADay(pulled.Live))
        {
            return false;
        }

        await Keep(info, entries.Remove(questionId), pulled with { QuestionIds = pulled.QuestionIds.Add(questionId) });
        return true;
    }

    /// <inheritdoc/>
    public async Task Rate(string questionId, double quality)
    {
        if (index.State is { Info: { } info, Entries: var entries } && entries.TryGetValue(questionId, out var entry))
        {
            await Keep(info, entries.SetItem(questionId, entry with { Quality = quality }));
        }
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<TopicEntry>> List(bool isLive) =>
        Task.FromResult<ImmutableArray<TopicEntry>>([.. (isLive ? index.State.Entries : Withdrawn).Values]);

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

    /// <summary>Stores the index; what leaves it is kept apart, so that staff find it again.</summary>
    private async Task Keep(TopicInfo info, ImmutableDictionary<string, TopicEntry> entries, PulledToday? pulled = null)
    {
        var described = info with { Questions = entries.Count };
        if (described == index.State.Info && entries == index.State.Entries)
        {
            return;
        }

        var gone = index.State.Entries.Where(entry => !entries.ContainsKey(entry.Key));
        var withdrawn = Withdrawn.SetItems(gone).RemoveRange(entries.Keys);
        await this.Store(index, index.State with
        {
            Info = described,
            Entries = entries,
            Withdrawn = withdrawn.Count > ITopicGrain.QuestionsMax ? index.State.Withdrawn : withdrawn,
            Pulled = pulled ?? index.State.Pulled,
        });
    }
}
