namespace Trivia.ModelServer.Protocol;

/// <summary>What the model says in a reply.</summary>
/// <param name="Content">Text.</param>
/// <param name="FinishReason">Why it ended: stop, length, content_filter, tool_calls.</param>
/// <param name="Refusal">The protocol's own field for declining.</param>
/// <param name="ToolCall">Name of a tool that the model wants called.</param>
internal sealed record Written(string? Content, string FinishReason = "stop", string? Refusal = null, string? ToolCall = null);
