using System.Globalization;
using System.Text;
using System.Text.Json;
using Trivia.ModelServer.Faults;
using Trivia.ModelServer.Writing;

namespace Trivia.ModelServer.Protocol;

/// <summary>One path of the protocol: checks the key, takes a fault from the script, and replies.</summary>
internal sealed class ChatEndpoint(ModelServerOptions options, FaultScript script, RequestLog log, TimeProvider time)
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public async Task OpenAi(HttpContext context)
    {
        var bearer = context.Request.Headers.Authorization.ToString();
        await Answer(context, bearer == $"Bearer {options.Key}" || context.Request.Headers["api-key"] == options.Key);
    }

    public async Task Azure(HttpContext context)
    {
        if (context.Request.Query["api-version"].Count == 0)
        {
            await Refuse(context, StatusCodes.Status404NotFound, "Resource not found", "404");
            return;
        }

        await Answer(context, context.Request.Headers["api-key"] == options.Key);
    }

    private async Task Answer(HttpContext context, bool mayPass)
    {
        if (!mayPass)
        {
            log.Add(FaultKind.Unauthorized, "", 0);
            await Refuse(context, StatusCodes.Status401Unauthorized, "Incorrect API key provided.", "invalid_api_key");
            return;
        }

        if (await Read(context) is not { } request)
        {
            await Refuse(context, StatusCodes.Status400BadRequest, "We could not parse the JSON body of your request.", null);
            return;
        }

        var fault = script.Take();
        var written = Author.Write(request, fault, options.Seed);
        var promptTokens = request.Messages.Sum(turn => ChatReplies.Tokens(turn.Text));
        var id = log.Add(fault, request.SchemaName ?? "", promptTokens + ChatReplies.Tokens(written.Content));
        await Task.Delay(options.Delay, time, context.RequestAborted);
        if (!await Fail(context, fault))
        {
            await Reply(context, request.Stream, fault, id, written, promptTokens);
        }
    }

    private async Task<ChatRequest?> Read(HttpContext context)
    {
        if (context.Request.ContentLength > options.PromptBytesMax)
        {
            return null;
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<ChatRequest>(context.Request.Body, Snake, context.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Faults that leave no reply.</summary>
    private async Task<bool> Fail(HttpContext context, FaultKind fault)
    {
        switch (fault)
        {
            case FaultKind.Busy:
                context.Response.Headers.RetryAfter = script.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
                await Refuse(context, StatusCodes.Status429TooManyRequests, "Rate limit reached for requests.", "rate_limit_exceeded");
                return true;
            case FaultKind.ServerError:
                await Refuse(context, StatusCodes.Status500InternalServerError, "The server had an error while processing your request.", null);
                return true;
            case FaultKind.Unauthorized:
                await Refuse(context, StatusCodes.Status401Unauthorized, "Incorrect API key provided.", "invalid_api_key");
                return true;
            case FaultKind.Filtered:
                await Refuse(context, StatusCodes.Status400BadRequest, "The prompt was filtered by the content management policy.", "content_filter");
                return true;
            case FaultKind.Reset:
                context.Abort();
                return true;
            case FaultKind.SlowFirstByte:
                await Task.Delay(script.Pause, time, context.RequestAborted);
                return false;
            default:
                return false;
        }
    }

    private async Task Reply(HttpContext context, bool inPieces, FaultKind fault, string id, Written written, int promptTokens)
    {
        var body = inPieces
            ? string.Concat(ChatReplies.Chunks(id, written, promptTokens).Append("[DONE]").Select(data => $"data: {data}\n\n"))
            : ChatReplies.Completion(id, written, promptTokens);
        context.Response.ContentType = inPieces ? "text/event-stream" : "application/json";
        var bytes = Encoding.UTF8.GetBytes(body).AsMemory();
        var half = bytes.Length / 2;
        if (fault == FaultKind.TruncatedJson)
        {
            await context.Response.Body.WriteAsync(bytes[..half], context.RequestAborted);
            return;
        }

        if (fault == FaultKind.StalledStream)
        {
            await context.Response.Body.WriteAsync(bytes[..half], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(script.Pause, time, context.RequestAborted);
            bytes = bytes[half..];
        }

        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static async Task Refuse(HttpContext context, int status, string message, string? code)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(
            ChatReplies.Error(message, status >= 500 ? "server_error" : "invalid_request_error", code), context.RequestAborted);
    }
}
