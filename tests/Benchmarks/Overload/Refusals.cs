using System.Text.Json;

namespace Trivia.Benchmarks.Overload;

/// <summary>Reads refusals of the HTTP API.</summary>
internal static class Refusals
{
    /// <summary>The <c>code</c> of problem details; null when there is none.</summary>
    public static string? CodeIn(string body)
    {
        try
        {
            using var problem = JsonDocument.Parse(body);
            return problem.RootElement.ValueKind == JsonValueKind.Object && problem.RootElement.TryGetProperty("code", out var code)
                ? code.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
