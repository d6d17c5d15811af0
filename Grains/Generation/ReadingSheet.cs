using System.Text.Json;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Generation;

/// <summary>What the blind reader gets: bodies and options, no key, no word of who asked or why.</summary>
internal static class ReadingSheet
{
    /// <summary>The sheet, as text.</summary>
    public static string Write(string jobId, IEnumerable<DraftQuestion> drafts) => JsonSerializer.Serialize(new
    {
        questions = drafts.Select(draft => new { number = draft.Number, body = draft.Body, options = BlindReading.Options(jobId, draft) }),
    });
}
