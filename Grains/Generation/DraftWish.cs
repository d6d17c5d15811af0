using System.Text.Json;
using System.Text.Json.Serialization;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Generation;

/// <summary>
/// What a model is asked for: one JSON object, so that nothing in a theme can end the place where it stands. Everything outside
/// plain letters is escaped by the writer.
/// </summary>
internal sealed record DraftWish(
    [property: JsonPropertyName("theme")] string Theme,
    [property: JsonPropertyName("count")] int Count,
    [property: JsonPropertyName("difficulty")] string Difficulty,
    [property: JsonPropertyName("avoid")] IReadOnlyList<string> Avoid)
{
    /// <summary>The wish of a job, as text.</summary>
    /// <param name="order">What the job is for.</param>
    /// <param name="count">How many to ask for.</param>
    public static string Write(GenerationOrder order, int count) => JsonSerializer.Serialize(
        new DraftWish(order.Theme, count, order.Difficulty.ToString().ToLowerInvariant(), []));
}
