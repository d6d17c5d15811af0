using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Trivia.Grains.Rules.Questions.Screening;

/// <summary>Whether a body gives its answer away: a word of the right option, and of no wrong one, stands in it.</summary>
public static class GivenAway
{
    private const int WordLengthMin = 4;
    private const int StemLengthMin = 6;

    /// <summary>Words that connect others and tell nothing.</summary>
    private static readonly FrozenSet<string> Connecting = FrozenSet.ToFrozenSet(
    [
        "about", "above", "after", "against", "also", "among", "another", "before", "being", "below", "between", "both", "called",
        "does", "each", "every", "first", "from", "have", "into", "last", "least", "made", "many", "more", "most", "much", "name",
        "only", "other", "over", "same", "some", "than", "that", "their", "them", "then", "there", "these", "they", "this", "those",
        "through", "under", "upon", "used", "very", "were", "what", "when", "where", "which", "while", "whom", "whose", "with",
        "without", "would", "your",
    ]);

    /// <summary>The word of the right option that its body tells; null when there is none.</summary>
    /// <param name="body">What is asked.</param>
    /// <param name="correct">The right option.</param>
    /// <param name="distractors">The wrong ones. When one of them has a word of the body too, nothing is given away.</param>
    public static string? In(string body, string correct, IEnumerable<string> distractors)
    {
        var asked = Words.Of(body);
        var told = Told(asked, Words.Of(correct));
        return told is not null && distractors.All(distractor => Told(asked, Words.Of(distractor)) is null) ? told : null;
    }

    private static string? Told(ImmutableArray<string> asked, ImmutableArray<string> option)
    {
        var whole = string.Join(' ', option);
        return whole.Length > 1 && $" {string.Join(' ', asked)} ".Contains($" {whole} ", StringComparison.Ordinal) && option.Any(Tells)
            ? whole
            : option.Where(Tells).FirstOrDefault(word => asked.Any(other => IsSame(word, other)));
    }

    private static bool Tells(string word) =>
        !Connecting.Contains(word) && (word.Length >= WordLengthMin || (word.Length > 1 && word.All(char.IsAsciiDigit)));

    // One word in another form: "Portugal" in "Portuguese", "volcano" in "volcanoes".
    private static bool IsSame(string word, string other)
    {
        var shared = Math.Min(word.Length, other.Length);
        return word == other
            || (shared >= StemLengthMin - 1 && word.AsSpan(0, shared).SequenceEqual(other.AsSpan(0, shared)))
            || (shared >= StemLengthMin + 1 && word.AsSpan(0, StemLengthMin).SequenceEqual(other.AsSpan(0, StemLengthMin)));
    }
}
