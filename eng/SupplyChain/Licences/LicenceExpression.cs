namespace Trivia.SupplyChain.Licences;

/// <summary>
/// SPDX licence expressions: <c>AND</c> binds closer than <c>OR</c>, and brackets closer than both. An exception
/// (<c>GPL-2.0 WITH Classpath-exception-2.0</c>) makes another licence, which is allowed by its whole name only.
/// </summary>
internal static class LicenceExpression
{
    /// <summary>Whether somebody who takes only the allowed licences can take this.</summary>
    /// <returns>False also when it is no expression.</returns>
    public static bool IsAllowed(string expression, IReadOnlySet<string> allowed)
    {
        var words = new Queue<string>(expression
            .Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return Any(words, allowed) is true && words.Count == 0;
    }

    private static bool? Any(Queue<string> words, IReadOnlySet<string> allowed)
    {
        var any = All(words, allowed);
        while (Took(words, "OR"))
        {
            any = Both(any, All(words, allowed), static (one, other) => one | other);
        }

        return any;
    }

    private static bool? All(Queue<string> words, IReadOnlySet<string> allowed)
    {
        var all = One(words, allowed);
        while (Took(words, "AND"))
        {
            all = Both(all, One(words, allowed), static (one, other) => one & other);
        }

        return all;
    }

    private static bool? One(Queue<string> words, IReadOnlySet<string> allowed)
    {
        if (!words.TryDequeue(out var word))
        {
            return null;
        }

        if (word == "(")
        {
            var inner = Any(words, allowed);
            return Took(words, ")") ? inner : null;
        }

        if (Took(words, "WITH"))
        {
            word = words.TryDequeue(out var exception) ? $"{word} WITH {exception}" : "";
        }

        return allowed.Contains(word);
    }

    // Null is a broken expression, and what a part of it would allow does not matter.
    private static bool? Both(bool? one, bool? other, Func<bool, bool, bool> join) =>
        one is { } first && other is { } second ? join(first, second) : null;

    private static bool Took(Queue<string> words, string word) => words.TryPeek(out var next) && next == word && words.TryDequeue(out _);
}
