using System.Text.Json;

namespace Trivia.ModelServer.Protocol;

/// <summary>A message of a conversation.</summary>
internal sealed record ChatTurn
{
    /// <summary>Who speaks.</summary>
    public string Role { get; init; } = "";

    /// <summary>A text, or a list of parts of which those with a text are read.</summary>
    public JsonElement Content { get; init; }

    /// <summary>The text.</summary>
    public string Text => Content.ValueKind switch
    {
        JsonValueKind.String => Content.GetString()!,
        JsonValueKind.Array => string.Concat(Content.EnumerateArray()
            .Select(part => part.TryGetProperty("text", out var text) ? text.GetString() : "")),
        _ => "",
    };
}
