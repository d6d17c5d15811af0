using System.Collections.Immutable;
using Trivia.Grains.Rules.Questions;
using Trivia.Grains.Rules.Questions.Screening;

namespace Trivia.Grains.Rules.Generation;

/// <summary>The rules that a model's drafts are held against before anybody reads them. Pure but for the index.</summary>
public static class DraftSieve
{
    private const string Licence = "CC0-1.0";

    /// <summary>Sorts drafts. Each is also compared with the good ones before it.</summary>
    /// <param name="order">What was asked for.</param>
    /// <param name="idOf">The id that a draft would have in the bank, by its number.</param>
    /// <param name="drafts">The drafts as the model wrote them.</param>
    /// <param name="known">Questions that they must not repeat. Good drafts are added.</param>
    public static SiftedDrafts Sift(
        GenerationOrder order, Func<int, string> idOf, IEnumerable<DraftQuestion> drafts, DuplicateIndex known)
    {
        var good = ImmutableArray.CreateBuilder<DraftQuestion>();
        var rejected = ImmutableArray.CreateBuilder<DraftRejection>();
        foreach (var draft in drafts)
        {
            var text = QuestionRules.Clean(TextOf(order, idOf(draft.Number), draft));
            if (RejectionOf(draft.Number, text, known) is { } rejection)
            {
                rejected.Add(rejection);
                continue;
            }

            known.Add(text.Id, text.Body, text.Correct);
            good.Add(draft with
            {
                Body = text.Body,
                Correct = text.Correct,
                Distractors = text.Distractors,
                Explanation = text.Explanation,
            });
        }

        return new SiftedDrafts(good.ToImmutable(), rejected.ToImmutable());
    }

    /// <summary>A draft as its author's part of a question.</summary>
    /// <param name="order">What was asked for.</param>
    /// <param name="id">The id that it has in the bank.</param>
    /// <param name="draft">The draft.</param>
    public static QuestionText TextOf(GenerationOrder order, string id, DraftQuestion draft) => new()
    {
        Id = id,
        Topic = order.Topic,
        Body = draft.Body,
        Correct = draft.Correct,
        Distractors = draft.Distractors,
        Explanation = draft.Explanation,
        Licence = Licence,
        Difficulty = (int)order.Difficulty,
    };

    private static DraftRejection? RejectionOf(int number, QuestionText text, DuplicateIndex known)
    {
        if (QuestionRules.Problems(text).FirstOrDefault() is { } misshapen)
        {
            return new DraftRejection(number, DraftFault.Form, misshapen);
        }

        if (ForeignText.Problem(text) is { } foreign)
        {
            return new DraftRejection(number, DraftFault.Foreign, foreign);
        }

        return QuestionScreen.Findings(text, known).FirstOrDefault() is { } finding
            ? new DraftRejection(number, FaultOf(finding.Rule), finding.Message)
            : null;
    }

    private static DraftFault FaultOf(ScreenRule rule) => rule switch
    {
        ScreenRule.BannedPhrase => DraftFault.BannedPhrase,
        ScreenRule.GivenAway => DraftFault.GivenAway,
        ScreenRule.Duplicate => DraftFault.Duplicate,
        ScreenRule.Stale => DraftFault.Stale,
        _ => DraftFault.Form,
    };
}
