using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Generation;

/// <summary>A model's drafts as it wrote them. Whatever a reply holds, it is read as this or not at all.</summary>
internal sealed record DraftReply
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        MaxDepth = 8,
    };

    /// <summary>The drafts.</summary>
    [JsonPropertyName("questions")]
    public required IReadOnlyList<Item> Questions { get; init; }

    /// <summary>Reads a reply.</summary>
    /// <param name="text">What the model wrote.</param>
    /// <param name="numbered">Numbers given out before.</param>
    /// <param name="draftsMax">Drafts read; what comes after them is left unread.</param>
    /// <param name="origin">Where they come from.</param>
    /// <returns>Null when it is not what the schema says.</returns>
    public static ImmutableArray<DraftQuestion>? Read(string text, int numbered, int draftsMax, string origin)
    {
        try
        {
            // The serializer holds members against their annotations, but not what lists hold.
            if (JsonSerializer.Deserialize<DraftReply>(text, Strict) is not { } reply
                || reply.Questions.Any(item => item is null || item.Distractors.Any(option => option is null)))
            {
                return null;
            }

            return [.. reply.Questions.Take(draftsMax)
                .Select((item, index) => new DraftQuestion(
                    numbered + index + 1, item.Body, item.Correct, [.. item.Distractors], item.Explanation, origin))];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>One draft.</summary>
    internal sealed record Item
    {
        /// <summary>The question.</summary>
        [JsonPropertyName("body")]
        public required string Body { get; init; }

        /// <summary>The right option.</summary>
        [JsonPropertyName("correct")]
        public required string Correct { get; init; }

        /// <summary>The others.</summary>
        [JsonPropertyName("distractors")]
        public required IReadOnlyList<string> Distractors { get; init; }

        /// <summary>Why.</summary>
        [JsonPropertyName("explanation")]
        public string? Explanation { get; init; }
    }
}
