using Azure.Core;
using Azure.Core.Pipeline;

namespace Trivia.Silo.Storage.AzureBlob;

/// <summary>
/// Lets the client repeat reads only. A write whose answer was lost may have been done: repeating it would find the ETag
/// changed by itself and report a conflict that there never was. The grain that asked decides what to do.
/// </summary>
/// <param name="retriesMax">Most repetitions of a read.</param>
internal sealed class ReadsOnlyRetryPolicy(int retriesMax) : RetryPolicy(retriesMax)
{
    /// <inheritdoc/>
    protected override bool ShouldRetry(HttpMessage message, Exception? exception) =>
        IsRead(message) && base.ShouldRetry(message, exception);

    /// <inheritdoc/>
    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        IsRead(message) ? base.ShouldRetryAsync(message, exception) : ValueTask.FromResult(false);

    private static bool IsRead(HttpMessage message) =>
        message.Request.Method == RequestMethod.Get || message.Request.Method == RequestMethod.Head;
}
