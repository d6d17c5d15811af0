using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Faults;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Gateway.Http;

/// <summary>Generation jobs, from grains to replies.</summary>
internal static class GenerationReplies
{
    /// <summary>The difficulty of a name; null when it is none.</summary>
    public static GenerationDifficulty? Difficulty(string? name) => name?.ToUpperInvariant() switch
    {
        "EASY" => GenerationDifficulty.Easy,
        "MEDIUM" => GenerationDifficulty.Medium,
        "HARD" => GenerationDifficulty.Hard,
        _ => null,
    };

    public static GenerationReply Job(string id, GenerationJob job) => new()
    {
        Id = id,
        Theme = job.Order.Theme,
        Topic = job.Order.Topic,
        Phase = Name(job.Phase),
        Version = job.Version,
        Wanted = job.Order.Count,
        Published = job.Published.Length,
        Rejected = job.Rejected,
        Attempts = job.Drafts,
        Rejections = [.. job.Rejections.Select(rejection => new GenerationRemark { Code = Name(rejection.Fault), Message = rejection.Message })],
        Errors = [.. job.Errors.Select(error => new GenerationRemark { Code = Name(error.Code), Message = error.Message })],
        Calls = job.Cost.Calls,
        InputTokens = job.Cost.InputTokens,
        OutputTokens = job.Cost.OutputTokens,
        MicroDollars = job.Cost.MicroDollars,
        RequestedAt = job.RequestedAt,
        ChangedAt = job.ChangedAt,
    };

    public static GenerationFrame Frame(string id, GenerationJob job) => new()
    {
        Id = id,
        Phase = Name(job.Phase),
        Version = job.Version,
        Wanted = job.Order.Count,
        Published = job.Published.Length,
        Rejected = job.Rejected,
    };

    public static GeneratedQuestionItem Question(int number, Question question) => new()
    {
        Number = number,
        Id = question.Id,
        Status = Name(question.Status),
        Body = question.Body,
        Correct = question.Correct,
        Distractors = question.Distractors,
        Explanation = question.Explanation,
        Origin = question.Origin,
    };

    /// <summary>The job of a request that was taken, or the problem.</summary>
    public static Results<Ok<GenerationReply>, ProblemHttpResult> Answer(string id, GenerationAnswer answer) => answer.Verdict switch
    {
        GenerationVerdict.Taken => TypedResults.Ok(Job(id, answer.Job!)),
        GenerationVerdict.Invalid => Problems.BadRequest(ProblemCodes.Invalid, "Nothing was asked for.", answer.Problems),
        GenerationVerdict.NoModel => Problems.Of(
            StatusCodes.Status409Conflict, ProblemCodes.NoModel, "No model is configured: games are played from the bank alone."),
        GenerationVerdict.TooMany => Problems.Of(
            StatusCodes.Status429TooManyRequests, ProblemCodes.TooMany, "Wait until one of your other requests is done, or cancel it."),
        GenerationVerdict.Full => Problems.Of(
            StatusCodes.Status429TooManyRequests, ProblemCodes.QueueFull, "Too many requests wait already; come again in a few minutes."),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.Verdict, "Not a verdict."),
    };

    public static ProblemHttpResult NoSuchJob() => Problems.NotFound("There is no such job.");

    private static string Name<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
