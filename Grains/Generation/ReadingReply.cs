using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Trivia.Grains.Generation;

/// <summary>A blind reader's choices.</summary>
internal sealed record ReadingReply
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        MaxDepth = 8,
    };

    /// <summary>The choices.</summary>
    [JsonPropertyName("choices")]
    public required IReadOnlyList<Item> Choices { get; init; }

    /// <summary>Reads a reply.</summary>
    /// <param name="text">What the model wrote.</param>
    /// <param name="choicesMax">Choices read.</param>
    /// <returns>The first choice of each number; null when the reply is not what the schema says.</returns>
    public static ImmutableDictionary<int, int>? Read(string text, int choicesMax)
    {
        try
        {
            var choices = JsonSerializer.Deserialize<ReadingReply>(text, Strict)?.Choices;
            return choices is null || choices.Any(item => item is null) ? null : choices.Take(choicesMax)
                .DistinctBy(item => item.Number).ToImmutableDictionary(item => item.Number, item => item.Choice);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>One choice.</summary>
    internal sealed record Item
    {
        /// <summary>Number of the draft.</summary>
        [JsonPropertyName("number")]
        public required int Number { get; init; }

        /// <summary>Index of the option; -1 for none.</summary>
        [JsonPropertyName("choice")]
        public required int Choice { get; init; }
    }
}
