using System.Text.RegularExpressions;
using Trivia.Client.Http;

namespace Trivia.Ops.Packs;

/// <summary>Refusals of packs that were put together here.</summary>
internal static partial class Refusals
{
    /// <summary>The same refusal with the places of the file instead of the lines that were sent.</summary>
    /// <param name="refusal">What the server says.</param>
    /// <param name="sent">The questions, one a line.</param>
    public static TriviaApiException At(this TriviaApiException refusal, IReadOnlyList<PackEntry> sent) => new(
        refusal.Status,
        refusal.Code,
        refusal.Message,
        [.. refusal.Errors.Select(error => Line().Replace(error, match =>
            int.TryParse(match.ValueSpan[5..], out var line) && line >= 1 && line <= sent.Count ? sent[line - 1].Place : match.Value))],
        refusal.RetryAfter,
        refusal);

    [GeneratedRegex(@"^Line \d+")]
    private static partial Regex Line();
}
