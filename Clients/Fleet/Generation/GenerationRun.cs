using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Trivia.Fleet.Api;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Fleet.Generation;

/// <summary>Asks for jobs at an even pace, whatever becomes of the earlier ones, and watches each to its end.</summary>
internal sealed class GenerationRun(GenerationPlan plan, ApiCalls calls, TextWriter progress, TimeProvider time)
{
    private const int ProgressEvery = 10;

    private readonly Stopwatch watch = new();
    private int ended;

    public async Task<GenerationReport> Run(CancellationToken cancellationToken)
    {
        if (!(await calls.Get<GenerationStatusReply>("/api/generation", cancellationToken)).Available)
        {
            throw new ApiFault("The server has no model: set Trivia:Model:Provider, Endpoint, Name and the key.");
        }

        watch.Start();
        var jobs = new List<Task<FinishedJob>>();
        using var pace = new PeriodicTimer(plan.Every, time);
        do
        {
            jobs.Add(Follow(jobs.Count, cancellationToken));
        }
        while (jobs.Count < plan.Jobs && await pace.WaitForNextTickAsync(cancellationToken));

        var finished = await Task.WhenAll(jobs);
        return GenerationJudge.Judge(plan, finished, await Usage(cancellationToken));
    }

    private async Task<FinishedJob> Follow(int number, CancellationToken cancellationToken)
    {
        var asked = watch.Elapsed;
        try
        {
            var job = await calls.Post<GenerationReply>("/api/ops/generation", Request(number), cancellationToken);
            while (job.Phase is "queued" or "drafting" or "screening" && watch.Elapsed - asked < plan.Patience)
            {
                job = await calls.Get<GenerationReply>(
                    FormattableString.Invariant($"/api/ops/generation/{job.Id}?after={job.Version}"), cancellationToken);
            }

            var at = watch.Elapsed;
            var questions = await calls.Get<GeneratedQuestionsReply>($"/api/ops/generation/{job.Id}/questions", cancellationToken);
            if (Interlocked.Increment(ref ended) % ProgressEvery == 0)
            {
                await progress.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,6:0.0} s  {ended} of {plan.Jobs} jobs over"));
            }

            return new FinishedJob(job, questions.Questions, asked, at);
        }
        catch (ApiFault fault)
        {
            await progress.WriteLineAsync($"Job {number}: {fault.Message}");
            return new FinishedJob(null, [], asked, watch.Elapsed);
        }
    }

    private GenerationRequest Request(int number) => new()
    {
        Theme = "Made-up seas and their tides",
        Topic = FormattableString.Invariant($"generated-{plan.Run}-{number % plan.Topics}"),
        Count = plan.Count,
        Synthetic = true,
        CommandId = FormattableString.Invariant($"fleet-{plan.Run}-{number:00000}"),
    };

    private async Task<ModelUsage?> Usage(CancellationToken cancellationToken)
    {
        if (plan.Model is null)
        {
            return null;
        }

        using var http = new HttpClient { BaseAddress = plan.Model };
        return await http.GetFromJsonAsync<ModelUsage>(new Uri("/control/usage", UriKind.Relative), cancellationToken);
    }
}
