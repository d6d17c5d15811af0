using System.ClientModel;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.Extensions.AI;
using Trivia.Grains.Generation;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Silo.Models;

/// <summary>
/// Says what went wrong with a call as the port says it. Messages are our own: what a server writes in a refusal may quote the
/// prompt or the key.
/// </summary>
internal sealed class FaultingChatClient(IChatClient inner, TimeProvider time) : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or ModelFaultException))
        {
            throw FaultOf(exception);
        }
    }

    private ModelFaultException FaultOf(Exception exception) => exception switch
    {
        ClientResultException { Status: 429 } busy => new(JobErrorCode.Busy, "The model has no capacity left (429).", RetryAfter(busy), busy),
        ClientResultException { Status: 408 } late => new(JobErrorCode.TimedOut, "The model's server gave up waiting (408).", RetryAfter(late), late),
        ClientResultException { Status: >= 500 } fault => new(
            JobErrorCode.Server, string.Create(CultureInfo.InvariantCulture, $"The model's server failed ({fault.Status})."), RetryAfter(fault), fault),
        ClientResultException { Status: 400 } filtered when filtered.Message.Contains("content_filter", StringComparison.Ordinal) =>
            new(JobErrorCode.Declined, "The model's filter declined the prompt.", inner: filtered),
        ClientResultException { Status: > 0 } refusal => new(
            JobErrorCode.Rejected, string.Create(CultureInfo.InvariantCulture, $"The model's server refused the request ({refusal.Status})."), inner: refusal),
        OperationCanceledException => new(JobErrorCode.TimedOut, "The model did not reply in time.", inner: exception),
        ClientResultException or HttpRequestException or IOException or SocketException or AggregateException =>
            new(JobErrorCode.Unreachable, "The model's server cannot be reached, or the connection broke.", inner: exception),
        System.Text.Json.JsonException => new(JobErrorCode.Unreachable, "The reply broke off.", inner: exception),
        _ => new(JobErrorCode.Malformed, "The reply is none of the protocol's.", inner: exception),
    };

    private TimeSpan? RetryAfter(ClientResultException exception)
    {
        if (exception.GetRawResponse() is not { } response || !response.Headers.TryGetValue("Retry-After", out var text))
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < TimeSpan.MaxValue.TotalSeconds)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at > time.GetUtcNow()
            ? at - time.GetUtcNow()
            : null;
    }
}
