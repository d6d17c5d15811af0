using System.Text.Encodings.Web;
using System.Text.Json;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Ops.Packs;

/// <summary>Writes packs in our own format.</summary>
internal static class PackWriter
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The questions as JSON Lines in UTF-8, at the start of a stream.</summary>
    public static MemoryStream Write(IEnumerable<QuestionText> questions)
    {
        var lines = new MemoryStream();
        foreach (var question in questions)
        {
            JsonSerializer.Serialize(lines, question, Json);
            lines.WriteByte((byte)'\n');
        }

        lines.Position = 0;
        return lines;
    }
}
