using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Datasets;

/// <summary>
/// A row of feedback as a line of a data set; the schema is in <c>docs/DATASET.md</c>. Players are pseudonyms: the same player has
/// the same one in all data sets, and only who has the key can tell whose it is.
/// </summary>
/// <param name="key">The key of the pseudonyms.</param>
internal sealed class DatasetLine(byte[] key)
{
    private const int PseudonymBytes = 16;

    // Read by programs that read JSON and by nothing else: letters stay letters.
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A player's pseudonym.</summary>
    public string PseudonymOf(string playerId) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(playerId)).AsSpan(0, PseudonymBytes));

    /// <summary>Writes a line, with its end.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="row">The row.</param>
    /// <param name="question">The question as it was asked.</param>
    /// <param name="reception">How it was received.</param>
    public void Write(ArrayBufferWriter<byte> output, FeedbackRow row, Question question, QuestionReception reception)
    {
        var player = PseudonymOf(row.PlayerId);
        using (var json = new Utf8JsonWriter(output, Format))
        {
            json.WriteStartObject();
            json.WriteString("row", FormattableString.Invariant($"{question.Id}/{player}/{row.Revision}"));
            json.WriteString("player", player);
            json.WriteString("at", row.At);
            json.WriteNumber("revision", row.Revision);
            json.WriteNumber("vote", row.Vote switch { Vote.Up => 1, Vote.Down => -1, _ => 0 });
            WriteFlag(json, row);
            json.WriteBoolean("answered", row.Answered);
            json.WriteBoolean("answered_right", row.Correct);
            json.WriteNumber("latency_ms", row.LatencyMs);
            json.WriteString("game", row.GameId.StartsWith("r-", StringComparison.Ordinal) ? "royale" : "lobby");
            json.WriteNumber("quality", Math.Round(reception.Quality, 4));
            json.WriteString("quality_label", QualityScore.Label(reception.Quality, reception.Tally.Votes));
            WriteQuestion(json, row, question);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteFlag(Utf8JsonWriter json, FeedbackRow row)
    {
        json.WriteString("flag", row.Flag == FlagKind.None ? null : JsonNamingPolicy.CamelCase.ConvertName(row.Flag.ToString()));
        json.WriteString("flag_state", row.Flag == FlagKind.None ? null : JsonNamingPolicy.CamelCase.ConvertName(row.FlagState.ToString()));
        json.WriteString("note", row.Note);
    }

    private static void WriteQuestion(Utf8JsonWriter json, FeedbackRow row, Question question)
    {
        json.WriteStartObject("question");
        json.WriteString("id", question.Id);
        json.WriteNumber("version", question.Version);
        json.WriteNumber("version_asked", row.QuestionVersion);
        json.WriteString("topic", question.Topic);
        json.WriteString("body", question.Body);
        json.WriteString("correct", question.Correct);
        json.WriteStartArray("distractors");
        foreach (var distractor in question.Distractors)
        {
            json.WriteStringValue(distractor);
        }

        json.WriteEndArray();
        json.WriteString("explanation", question.Explanation);
        json.WriteString("source", question.Source);
        json.WriteString("licence", question.Licence);
        json.WriteString("origin", question.Origin);
        json.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(question.Status.ToString()));
        json.WriteNumber("difficulty", question.Difficulty);
        json.WriteEndObject();
    }
}
