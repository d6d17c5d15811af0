using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Grains.Questions;

/// <inheritdoc cref="IQuestionGrain"/>
internal sealed class QuestionGrain(
    [PersistentState("question")] IPersistentState<QuestionState> stored) : Grain, IQuestionGrain
{
    /// <inheritdoc/>
    public async Task<int> Put(Question question)
    {
        var key = this.GetPrimaryKeyString();
        if (question.Id != key)
        {
            throw new ArgumentException($"Question {question.Id} does not belong to {key}.", nameof(question));
        }

        var current = stored.State.Question;
        if (current is null || !SameContent(current, question))
        {
            var next = question with { Version = (current?.Version ?? 0) + 1 };
            await this.Store(stored, new QuestionState { Question = next });
        }

        return stored.State.Question!.Version;
    }

    /// <inheritdoc/>
    public Task<Question?> Get() => Task.FromResult(stored.State.Question);

    // An immutable array equals only itself, so the distractors are compared apart.
    private static bool SameContent(Question left, Question right) =>
        left.Distractors.SequenceEqual(right.Distractors, StringComparer.Ordinal)
        && left with { Version = right.Version, Distractors = right.Distractors } == right;
}
