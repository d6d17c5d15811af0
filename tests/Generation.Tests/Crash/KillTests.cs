using System.Net.Http.Json;
using Trivia.Crash.Processes;
using Trivia.Generation.Tests.Hosting;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.ModelServer;
using Trivia.ModelServer.Faults;
using Trivia.ModelServer.Writing;

namespace Trivia.Generation.Tests.Crash;

/// <summary>The server is killed in the middle of jobs, as by a power cut, and the model fails meanwhile: nothing is lost and nothing comes twice.</summary>
public sealed class KillTests
{
    private const int Jobs = 12;
    private const int Count = 5;

    [Fact]
    public async Task Server_KilledTwiceWhileJobsRun_BringsEveryQuestionOnce()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var model = new ModelServerHost(new ModelServerOptions { Delay = TimeSpan.FromMilliseconds(150) });
        model.Script.Shares(new Dictionary<FaultKind, double>
        {
            [FaultKind.Busy] = 0.05,
            [FaultKind.ServerError] = 0.05,
            [FaultKind.Prose] = 0.05,
            [FaultKind.Reset] = 0.05,
        });
        await model.Start();
        using var data = new TempFolder();
        var server = await ServerProcess.Start(new ServerSetup(data.Path) { Arguments = Settings(model.Address) }, cancellationToken);
        try
        {
            var ids = new List<string>();
            for (var number = 0; number < Jobs; number++)
            {
                ids.Add((await Ask(server, number)).Id);
            }

            foreach (var published in new[] { 1, Jobs / 2 })
            {
                await Eventually.Is(async () => (await List(server)).Count(job => job.Phase == "published") >= published);
                server = await server.Restart(cancellationToken);
            }

            // The same commands again, as from someone who never heard the replies: the same jobs.
            for (var number = 0; number < Jobs; number++)
            {
                (await Ask(server, number)).Id.ShouldBe(ids[number]);
            }

            await Eventually.Is(async () => (await List(server)).All(job => job.Phase == "published"));
            var questions = new List<GeneratedQuestionItem>();
            foreach (var id in ids)
            {
                questions.AddRange((await Get<GeneratedQuestionsReply>(server, $"/api/ops/generation/{id}/questions")).Questions);
            }

            questions.Count.ShouldBe(Jobs * Count);
            questions.Select(question => question.Id).Distinct().Count().ShouldBe(Jobs * Count);
            questions.Select(question => question.Body).Distinct().Count().ShouldBe(Jobs * Count);
            questions.ShouldAllBe(question => question.Correct == Inventor.Answer(question.Body) && question.Status == "draft");
            (await List(server)).Select(job => job.Id).ShouldBe(ids, ignoreOrder: true);
            var idle = new GenerationStatusReply { Available = true, Waiting = 0, Working = 0 };
            await Eventually.Is(async () => await Get<GenerationStatusReply>(server, "/api/generation") == idle);
            server.Output.Tail().ShouldNotContain("test-key");
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static async Task<GenerationReply> Ask(ServerProcess server, int number)
    {
        using var reply = await server.Http.PostAsJsonAsync(new Uri("/api/ops/generation", UriKind.Relative), new GenerationRequest
        {
            Theme = "Made-up seas",
            Topic = $"sea-{number % 3}",
            Count = Count,
            CommandId = $"command-{number:0000}",
        }, TestContext.Current.CancellationToken);
        reply.EnsureSuccessStatusCode();
        return (await reply.Content.ReadFromJsonAsync<GenerationReply>(TestContext.Current.CancellationToken))!;
    }

    private static async Task<IReadOnlyList<GenerationReply>> List(ServerProcess server) =>
        (await Get<GenerationListReply>(server, "/api/ops/generation?limit=200")).Jobs;

    private static async Task<T> Get<T>(ServerProcess server, string path) =>
        (await server.Http.GetFromJsonAsync<T>(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken))!;

    private static string[] Settings(Uri model) =>
    [
        .. new[]
        {
            "Trivia:Model:Provider=OpenAI",
            $"Trivia:Model:Endpoint={model}v1",
            "Trivia:Model:Name=invented",
            "Trivia:Model:ApiKey=test-key",
            "Trivia:Generation:RequestsPerMinute=6000",
            "Trivia:Generation:TokensPerMinute=10000000",
            "Trivia:Generation:RetryDelay=00:00:00.050",
            "Trivia:Generation:BreakFor=00:00:01",
            "Trivia:Generation:Lease=00:00:03",
            "Trivia:Generation:QuestionsPerCall=3",
        }.SelectMany(setting => new[] { "--set", setting }),
    ];
}
