using Spectre.Console;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Views;

/// <summary>Generation jobs and what they brought, for people.</summary>
internal static class GenerationView
{
    private const int RemarksShownMax = 5;

    /// <summary>One job.</summary>
    public static Table Of(GenerationReply job)
    {
        var table = new Table().HideHeaders().AddColumns("", "")
            .Row("Job", job.Id)
            .Row("Theme", $"{job.Theme} → {job.Topic}")
            .Row("Phase", job.Phase)
            .Row("Questions", $"{job.Published} of {job.Wanted}, {job.Rejected} drafts turned down, {job.Attempts} calls for drafts")
            .Row("Cost", $"{job.Calls} calls, {job.InputTokens:N0} + {job.OutputTokens:N0} tokens, ${job.MicroDollars / 1e6:0.0000}");
        foreach (var remark in job.Rejections.TakeLast(RemarksShownMax).Concat(job.Errors.TakeLast(RemarksShownMax)))
        {
            table.Row(remark.Code, remark.Message);
        }

        return table;
    }

    /// <summary>Several jobs.</summary>
    public static Table ListOf(IReadOnlyList<GenerationReply> jobs)
    {
        var table = new Table().AddColumns("Job", "Theme", "Topic", "Phase", "Questions", "Cost");
        foreach (var job in jobs)
        {
            table.Row(job.Id, job.Theme, job.Topic, job.Phase, $"{job.Published} of {job.Wanted}", $"${job.MicroDollars / 1e6:0.0000}");
        }

        return table;
    }

    /// <summary>What a job brought.</summary>
    public static Table ListOf(IReadOnlyList<GeneratedQuestionItem> questions)
    {
        var table = new Table().AddColumns("No", "Status", "Question", "Right", "Wrong");
        foreach (var question in questions)
        {
            table.Row($"{question.Number}", question.Status, question.Body, question.Correct, string.Join(" · ", question.Distractors));
        }

        return table;
    }

    /// <summary>Shows a job anew with every change until it is over.</summary>
    /// <returns>The code for the shell.</returns>
    public static async Task<int> Watch(OpsSession session, GenerationReply job, CancellationToken cancellationToken)
    {
        if (session.IsJson)
        {
            job = await Follow(session, job, shown => session.Print(shown, static (_, _) => { }), cancellationToken);
        }
        else
        {
            await session.Console.Live(Of(job)).StartAsync(async live =>
                job = await Follow(session, job, shown => live.UpdateTarget(Of(shown)), cancellationToken));
        }

        return job.Phase == "published" ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<GenerationReply> Follow(
        OpsSession session, GenerationReply job, Action<GenerationReply> show, CancellationToken cancellationToken)
    {
        show(job);
        while (job.Phase is "queued" or "drafting" or "screening")
        {
            var next = await session.Insist(() => session.Api.Ops.Generation.Watch(job.Id, job.Version, cancellationToken), cancellationToken);
            if (next.Version != job.Version)
            {
                show(next);
            }

            job = next;
        }

        return job;
    }
}
