using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Generation;

/// <summary>
/// Drafts as a second reader sees them: the options in an order that depends on job and draft alone, and no mark at the right
/// one. Pure: whoever made the sheet can check the reader's choices later, on any silo.
/// </summary>
public static class BlindReading
{
    /// <summary>The options of a draft in the reader's order.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="draft">The draft.</param>
    public static ImmutableArray<string> Options(string jobId, DraftQuestion draft)
    {
        string[] stored = [draft.Correct, .. draft.Distractors];
        return [.. Order(jobId, draft.Number).Select(place => stored[place])];
    }

    /// <summary>Numbers of the drafts whose marked answer the reader picked.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="drafts">The drafts on the sheet.</param>
    /// <param name="choices">The reader's choice, 0–3, by the draft's number. A draft without one, or with another, is disputed.</param>
    public static ImmutableHashSet<int> Agreed(
        string jobId, IEnumerable<DraftQuestion> drafts, IReadOnlyDictionary<int, int> choices) =>
        [.. drafts.Select(draft => draft.Number).Where(number =>
            choices.TryGetValue(number, out var choice)
            && choice is >= 0 and < OptionShuffle.Options
            && Order(jobId, number)[choice] == 0)];

    // Nobody has to be kept from guessing the key: the reader is a model that sees a sheet once.
    private static ImmutableArray<int> Order(string jobId, int number) =>
        OptionShuffle.Order(SHA256.HashData(Encoding.UTF8.GetBytes(jobId)), jobId, number);
}
