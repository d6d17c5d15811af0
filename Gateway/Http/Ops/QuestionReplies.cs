using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Feedback;
using Trivia.Gateway.Http.Faults;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Gateway.Http.Ops;

/// <summary>Questions and their reception, from grains to replies.</summary>
internal static class QuestionReplies
{
    public static QuestionReply Of(Question question, QuestionUse use, QuestionReception reception, IEnumerable<QuestionEvent> trail) => new()
    {
        Id = question.Id,
        Topic = question.Topic,
        Version = question.Version,
        Status = Name(question.Status),
        Body = question.Body,
        Correct = question.Correct,
        Distractors = question.Distractors,
        Explanation = question.Explanation,
        Source = question.Source,
        Licence = question.Licence,
        Difficulty = question.Difficulty,
        RatedAnswers = use.RatedAnswers,
        Picks = use.Picks.Picks,
        Origin = question.Origin,
        Reception = Of(reception),
        Trail =
        [
            .. trail.Select(step => new QuestionStep
            {
                At = step.At,
                Actor = step.Actor,
                Status = Name(step.Status),
                Version = step.Version,
                Reason = step.Reason,
            }),
        ],
    };

    public static ReceptionItem Of(QuestionReception reception) => new()
    {
        Quality = Math.Round(reception.Quality, 4),
        Up = reception.Tally.Up,
        Down = reception.Tally.Down,
        OpenFlags = reception.OpenFlags,
        TrustedFlags = reception.TrustedFlags,
        Flags =
        [
            .. from kind in Enum.GetValues<FlagKind>()
               where kind != FlagKind.None && reception.Tally.Flags[(int)kind] > 0
               select new FlagCount { Flag = FeedbackNames.Of(kind), Count = reception.Tally.Flags[(int)kind] },
        ],
        Notes = reception.Notes,
    };

    public static ReviewItemReply Of(ReviewItem item) => new()
    {
        Id = item.QuestionId,
        Topic = item.Topic,
        Since = item.OpenedAt,
        Retired = item.IsRetired,
        Reception = Of(item.Reception),
    };

    public static string Name(QuestionStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    public static ProblemHttpResult NoSuchQuestion() => Problems.NotFound("There is no such question.");
}
