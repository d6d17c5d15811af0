using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trivia.ModelServer.Protocol;

/// <summary>Replies as the protocol has them.</summary>
internal static class ChatReplies
{
    /// <summary>Characters that count as a token.</summary>
    public const int CharactersPerToken = 4;

    /// <summary>Version that the model bears in its replies.</summary>
    public const string Version = "invented-2030-01-31";

    private const int CreatedAt = 1_900_000_000;

    /// <summary>A whole completion.</summary>
    public static string Completion(string id, Written written, int promptTokens) => new JsonObject
    {
        ["id"] = id,
        ["object"] = "chat.completion",
        ["created"] = CreatedAt,
        ["model"] = Version,
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = Message(written),
            ["logprobs"] = null,
            ["finish_reason"] = written.FinishReason,
        }),
        ["usage"] = Usage(promptTokens, written),
    }.ToJsonString();

    /// <summary>The same in pieces: the data of server-sent events, without the last, <c>[DONE]</c>.</summary>
    public static IEnumerable<string> Chunks(string id, Written written, int promptTokens)
    {
        yield return Chunk(id, new JsonObject { ["role"] = "assistant", ["content"] = "" }, null);
        foreach (var piece in (written.Content ?? "").Chunk(200))
        {
            yield return Chunk(id, new JsonObject { ["content"] = new string(piece) }, null);
        }

        yield return Chunk(id, written.Refusal is null ? [] : new JsonObject { ["refusal"] = written.Refusal }, written.FinishReason);
        var usage = Frame(id);
        usage["choices"] = new JsonArray();
        usage["usage"] = Usage(promptTokens, written);
        yield return usage.ToJsonString();
    }

    /// <summary>A refusal of the server's.</summary>
    public static string Error(string message, string type, string? code) => JsonSerializer.Serialize(
        new { error = new { message, type, param = (string?)null, code } });

    /// <summary>Tokens of a text.</summary>
    public static int Tokens(string? text) => ((text?.Length ?? 0) + CharactersPerToken - 1) / CharactersPerToken;

    private static JsonObject Message(Written written)
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = written.Content, ["refusal"] = written.Refusal };
        if (written.ToolCall is { } tool)
        {
            message["tool_calls"] = new JsonArray(new JsonObject
            {
                ["id"] = "call_1",
                ["type"] = "function",
                ["function"] = new JsonObject { ["name"] = tool, ["arguments"] = "{}" },
            });
        }

        return message;
    }

    private static JsonObject Usage(int promptTokens, Written written)
    {
        var completion = Tokens(written.Content) + Tokens(written.Refusal);
        return new JsonObject
        {
            ["prompt_tokens"] = promptTokens,
            ["completion_tokens"] = completion,
            ["total_tokens"] = promptTokens + completion,
        };
    }

    private static string Chunk(string id, JsonObject delta, string? finish)
    {
        var frame = Frame(id);
        frame["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish });
        return frame.ToJsonString();
    }

    private static JsonObject Frame(string id) =>
        new() { ["id"] = id, ["object"] = "chat.completion.chunk", ["created"] = CreatedAt, ["model"] = Version };
}
