using System.Collections.Immutable;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Grains.Questions;

/// <inheritdoc cref="IQuestionGrain"/>
internal sealed class QuestionGrain(
    [PersistentState("question")] IPersistentState<QuestionState> stored,
    [PersistentState("question-use")] IPersistentState<UseState> use,
    TimeProvider time) : Grain, IQuestionGrain
{
    private Question? Authored => stored.State.Question;

    /// <summary>The question with the difficulty that games have given it.</summary>
    private Question? Current => Authored is { } question && use.State.Difficulty is { } moved
        ? question with { Difficulty = (int)Math.Round(moved) }
        : Authored;

    /// <inheritdoc/>
    public Task<int> Put(Question question) => Revise(question, question.Origin, "");

    /// <inheritdoc/>
    public async Task<int> Revise(Question question, string actor, string reason)
    {
        var key = this.GetPrimaryKeyString();
        if (question.Id != key)
        {
            throw new ArgumentException($"Question {question.Id} does not belong to {key}.", nameof(question));
        }

        // Whoever read the question and gives it back does not mean to set the difficulty.
        var next = question.Difficulty == Current?.Difficulty ? question with { Difficulty = Authored!.Difficulty } : question;
        if (Authored is null || !SameContent(Authored, next))
        {
            await Keep(next with { Version = (Authored?.Version ?? 0) + 1 }, actor, reason);
        }

        return Authored!.Version;
    }

    /// <inheritdoc/>
    public async Task<Question?> Move(QuestionStatus status, string actor, string reason)
    {
        if (Authored is { } question && question.Status != status)
        {
            await Keep(question with { Status = status }, actor, reason);
        }

        return Current;
    }

    /// <inheritdoc/>
    public async Task Observe(QuestionObservation observation)
    {
        if (Authored is { } question && use.State.With(observation, question.Difficulty) is var next && next != use.State)
        {
            await this.Store(use, next);
        }
    }

    /// <inheritdoc/>
    public Task<Question?> Get() => Task.FromResult(Current);

    /// <inheritdoc/>
    public Task<QuestionUse> GetUse() => Task.FromResult(new QuestionUse(use.State.Picks, use.State.RatedAnswers));

    /// <inheritdoc/>
    public Task<Question?> GetVersion(int version) =>
        Task.FromResult(stored.State.Earlier?.FirstOrDefault(question => question.Version == version) ?? Current);

    /// <inheritdoc/>
    public Task<ImmutableArray<QuestionEvent>> GetTrail() => Task.FromResult<ImmutableArray<QuestionEvent>>([.. stored.State.Trail ?? []]);

    private Task Keep(Question next, string actor, string reason) => this.Store(
        stored, stored.State.With(next, new QuestionEvent(time.GetUtcNow(), actor, next.Status, next.Version, reason)));

    // An immutable array equals only itself, so the distractors are compared apart.
    private static bool SameContent(Question left, Question right) =>
        left.Distractors.SequenceEqual(right.Distractors, StringComparer.Ordinal)
        && left with { Version = right.Version, Distractors = right.Distractors } == right;
}
