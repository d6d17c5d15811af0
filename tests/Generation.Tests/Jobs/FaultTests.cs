using Trivia.Generation.Tests.Hosting;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Generation;
using Trivia.ModelServer.Faults;
using Trivia.ModelServer.Writing;
using Trivia.Silo.Models;

namespace Trivia.Generation.Tests.Jobs;

/// <summary>Whatever the model does, a job ends with good questions or with a reason.</summary>
public sealed class FaultTests(FaultTests.Shared shared) : IClassFixture<FaultTests.Shared>
{
    private GeneratorCluster Cluster => shared.Cluster;

    /// <summary>How a reply goes wrong, and what the job then remembers.</summary>
    public static TheoryData<FaultKind, JobErrorCode?, DraftFault?> Faults => new()
    {
        { FaultKind.None, null, null },
        { FaultKind.Busy, null, null },
        { FaultKind.ServerError, null, null },
        { FaultKind.Reset, null, null },
        { FaultKind.SlowFirstByte, null, null },
        { FaultKind.StalledStream, null, null },
        { FaultKind.TruncatedJson, null, null },
        { FaultKind.Filtered, JobErrorCode.Declined, null },
        { FaultKind.Refusal, JobErrorCode.Declined, null },
        { FaultKind.CutShort, JobErrorCode.Malformed, null },
        { FaultKind.WrongSchema, JobErrorCode.Malformed, null },
        { FaultKind.Prose, JobErrorCode.Malformed, null },
        { FaultKind.ToolCall, JobErrorCode.Malformed, null },
        { FaultKind.WrongAnswers, null, DraftFault.Disputed },
        { FaultKind.BadQuestions, null, DraftFault.BannedPhrase },
        { FaultKind.Injected, null, DraftFault.Form },
        { FaultKind.Flood, null, null },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Job_ModelThatFailsOnce_BringsEveryQuestionAllTheSame(FaultKind fault, JobErrorCode? error, DraftFault? rejection)
    {
        Cluster.Server.Script.Next(fault);
        var (id, _) = await Cluster.Request(6);

        var job = await Cluster.End(id);

        job.Phase.ShouldBe(GenerationPhase.Published);
        job.Published.Length.ShouldBe(6);
        job.Errors.Select(found => (JobErrorCode?)found.Code).Distinct().ShouldBe(error is null ? [] : [error]);
        job.Rejections.Select(found => (DraftFault?)found.Fault).Distinct().ShouldBe(rejection is null ? [] : [rejection]);
        var questions = await Cluster.Questions(id, job);
        questions.ShouldAllBe(question => question.Correct == Inventor.Answer(question.Body));
        questions.ShouldAllBe(question => question.Status == QuestionStatus.Draft
            && question.Origin.StartsWith("generator:invented@invented-2030-01-31#", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FaultKind.ServerError, JobErrorCode.Server)]
    [InlineData(FaultKind.Unauthorized, JobErrorCode.Rejected)]
    [InlineData(FaultKind.Refusal, JobErrorCode.Declined)]
    [InlineData(FaultKind.Prose, JobErrorCode.Malformed)]
    public async Task Job_ModelThatFailsForGood_FailsWithItsReason(FaultKind fault, JobErrorCode error)
    {
        await using var own = await GeneratorCluster.Start(options => options.FaultsMax = 3);
        own.Server.Script.Always(fault);
        var (id, _) = await own.Request(6);

        var job = await own.End(id);

        job.Phase.ShouldBe(GenerationPhase.Failed);
        job.Published.ShouldBeEmpty();
        job.Errors.ShouldContain(found => found.Code == error);
        (await own.Queue.GetStatus()).ShouldSatisfyAllConditions(
            status => status.Waiting.ShouldBe(0),
            status => status.Recent.ShouldContain(id));
    }

    [Fact]
    public async Task Job_WrongAnswersAlways_PublishesNone()
    {
        await using var own = await GeneratorCluster.Start();
        own.Server.Script.Always(FaultKind.WrongAnswers);
        var (id, _) = await own.Request(4);

        var job = await own.End(id);

        job.Phase.ShouldBe(GenerationPhase.Failed);
        job.Rejections.Length.ShouldBe(20);
        job.Rejections.ShouldAllBe(rejection => rejection.Fault == DraftFault.Disputed);
    }

    [Fact]
    public async Task Job_QuestionsThatTheTopicHas_AreTurnedDown()
    {
        await using var own = await GeneratorCluster.Start();
        own.Server.Script.Always(FaultKind.Duplicates);
        var topic = own.NewTopic();
        var (first, _) = await own.Request(3, topic);
        (await own.End(first)).Published.Length.ShouldBe(3);

        var (second, _) = await own.Request(3, topic);
        var job = await own.End(second);

        job.Published.ShouldBeEmpty();
        job.Rejections.ShouldAllBe(rejection => rejection.Fault == DraftFault.Duplicate);
    }

    [Fact]
    public async Task Job_OverAzure_IsTheSame()
    {
        await using var own = await GeneratorCluster.Start(flavour: ModelProvider.AzureOpenAI);
        own.Server.Script.Next(FaultKind.Busy, FaultKind.StalledStream, FaultKind.CutShort);
        var (id, _) = await own.Request(6);

        (await own.End(id)).Published.Length.ShouldBe(6);
    }

    [Fact]
    public async Task Jobs_ModelThatIsGoneAndComesBack_AllCome()
    {
        await using var own = await GeneratorCluster.Start();
        var topic = own.NewTopic();
        var before = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => own.Request(5, topic)));
        var restart = await own.StopModel();
        var (waiting, _) = await own.Request(5, topic);
        await Eventually.Is(async () => (await own.Grains.GetGrain<IGenerationJobGrain>(waiting).Get())!.Errors.Length > 0);
        await restart();

        var bodies = new List<string>();
        foreach (var id in before.Select(request => request.Id).Append(waiting))
        {
            var job = await own.End(id);
            job.Published.Length.ShouldBe(5);
            bodies.AddRange((await own.Questions(id, job)).Select(question => question.Body));
        }

        bodies.Distinct().Count().ShouldBe(45);
    }

    public sealed class Shared : IAsyncLifetime
    {
        public GeneratorCluster Cluster { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Cluster = await GeneratorCluster.Start();

        public ValueTask DisposeAsync() => Cluster.DisposeAsync();
    }
}
