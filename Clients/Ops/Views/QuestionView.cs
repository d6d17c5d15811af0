using Spectre.Console;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Ops.Views;

/// <summary>Questions and what players say of them, for people.</summary>
internal static class QuestionView
{
    /// <summary>One question.</summary>
    public static Table Of(QuestionReply question)
    {
        var table = new Table().HideHeaders().AddColumns("", "")
            .Row("Question", $"{question.Id} ({question.Topic}), version {question.Version}, {question.Status}")
            .Row("Body", question.Body)
            .Row("Right", question.Correct)
            .Row("Wrong", string.Join(" · ", question.Distractors))
            .Row("Explanation", question.Explanation ?? "")
            .Row("Origin", $"{question.Origin}, {question.Licence}")
            .Row("Difficulty", $"{question.Difficulty}")
            .Row("Quality", Line(question.Reception));
        foreach (var note in question.Reception.Notes)
        {
            table.Row("Note", note);
        }

        foreach (var step in question.Trail)
        {
            table.Row($"{step.At:u}", $"{step.Status}, version {step.Version}, by {step.Actor} {step.Reason}".TrimEnd());
        }

        return table;
    }

    /// <summary>A page of the bank.</summary>
    public static Table ListOf(QuestionPageReply page)
    {
        var table = new Table { Title = new TableTitle($"{page.Total} questions") }
            .AddColumns("Question", "Status", "Quality", "Difficulty", "Answers", "Body", "Right");
        foreach (var item in page.Questions)
        {
            table.Row(item.Id, item.Status, $"{item.Quality:0.00}", $"{item.Difficulty}", $"{item.Answers}", item.Body, item.Correct);
        }

        return table;
    }

    /// <summary>The review queue.</summary>
    public static Table ListOf(ReviewListReply page)
    {
        var table = new Table { Title = new TableTitle($"{page.Total} wait") }.AddColumns("Question", "Topic", "Since", "In play", "Flags", "Quality");
        foreach (var item in page.Items)
        {
            table.Row(
                item.Id,
                item.Topic,
                $"{item.Since:u}",
                item.Retired ? "no" : "yes",
                string.Join(", ", item.Reception.Flags.Select(flag => $"{flag.Flag} {flag.Count}")),
                Line(item.Reception));
        }

        return table;
    }

    private static string Line(ReceptionItem reception) =>
        $"{reception.Quality:0.00}: {reception.Up} up, {reception.Down} down, {reception.OpenFlags} open flags, {reception.TrustedFlags} trusted";
}
