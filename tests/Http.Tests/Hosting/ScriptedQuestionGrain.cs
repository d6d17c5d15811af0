using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Http.Tests.Hosting;

/// <summary>A question of the script's bank.</summary>
public sealed class ScriptedQuestionGrain(ScriptedCluster script) : Grain, IQuestionGrain
{
    private Question? Mine => script.Bank.GetValueOrDefault(this.GetPrimaryKeyString());

    public Task<Question?> Get() => Task.FromResult(Mine);

    public Task<Question?> GetVersion(int version) => Task.FromResult(Mine);

    public Task<ImmutableArray<QuestionEvent>> GetTrail() => Task.FromResult<ImmutableArray<QuestionEvent>>(
        Mine is { } question ? [new QuestionEvent(script.Now, question.Origin, question.Status, question.Version, "")] : []);

    public Task<QuestionUse> GetUse() => Task.FromResult(new QuestionUse(PickCounts.Empty.With([4, 3, 2, 1]), 0));

    public Task Observe(QuestionObservation observation) => throw new NotSupportedException();

    public Task<int> Put(Question question) => throw new NotSupportedException();

    public Task<int> Revise(Question question, string actor, string reason) => throw new NotSupportedException();

    public Task<Question?> Move(QuestionStatus status, string actor, string reason) => throw new NotSupportedException();
}
