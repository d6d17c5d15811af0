using System.Text.Json;

namespace Trivia.ModelServer.Protocol;

/// <summary>What the server reads of a chat-completions request.</summary>
internal sealed record ChatRequest
{
    /// <summary>The model; on Azure's old path the deployment stands in the address instead.</summary>
    public string? Model { get; init; }

    /// <summary>The conversation.</summary>
    public IReadOnlyList<ChatTurn> Messages { get; init; } = [];

    /// <summary>Whether the reply comes in pieces, as server-sent events.</summary>
    public bool Stream { get; init; }

    /// <summary>The shape that the reply must have.</summary>
    public JsonElement? ResponseFormat { get; init; }

    /// <summary>Name of the schema that the reply must follow; null when none is asked for.</summary>
    public string? SchemaName =>
        ResponseFormat is { ValueKind: JsonValueKind.Object } format
        && format.TryGetProperty("json_schema", out var schema) && schema.TryGetProperty("name", out var name)
            ? name.GetString()
            : null;

    /// <summary>The text of the last message of the user.</summary>
    public string UserText => Messages.LastOrDefault(turn => turn.Role == "user")?.Text ?? "";
}
