using System.Text.Json;

namespace Trivia.Ops.Tests;

/// <summary>A request as the server saw it.</summary>
internal sealed record ScriptedRequest(string Line, string Body, string? Bearer)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);
}
