using System.Globalization;
using System.Text.Json;

namespace Trivia.Ops.Packs;

/// <summary>Where the questions of an Open Trivia DB file begin; a parsed document no longer knows.</summary>
internal static class OpenTdbPlaces
{
    /// <summary>The place of every element of <c>results</c>, e.g. <c>line 1, question 7</c>: the API writes one long line.</summary>
    /// <param name="json">A file that is JSON.</param>
    public static IReadOnlyList<string> Of(ReadOnlySpan<byte> json)
    {
        var places = new List<string>();
        var reader = new Utf8JsonReader(json);
        var (inResults, line, counted) = (false, 1, 0);
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
            {
                inResults = reader.ValueTextEquals("results");
                places.Clear();
            }
            else if (inResults && reader.CurrentDepth == 2 && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                var start = checked((int)reader.TokenStartIndex);
                line += json[counted..start].Count((byte)'\n');
                counted = start;
                places.Add(string.Create(CultureInfo.InvariantCulture, $"line {line}, question {places.Count + 1}"));
            }
            else if (inResults && reader is { TokenType: JsonTokenType.EndArray, CurrentDepth: 1 })
            {
                return places;
            }
        }

        return places;
    }
}
