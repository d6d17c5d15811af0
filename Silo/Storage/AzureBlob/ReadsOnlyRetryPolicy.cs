using Azure.Core;
using Azure.Core.Pipeline;

namespace Trivia.Silo.Storage.AzureBlob;

/// <summary>
/// Lets the client repeat reads only. A write whose answer was lost may have been done: repeating it would find the ETag
/// changed by itself and report a conflict that there never was. The grain that asked decides what to do.
/// </summary>
/// <param name="retriesMax">Most repetitions of a read.</param>
internal sealed class ReadsOnlyRetryPolicy(int retriesMax) : RetryPolicy(retriesMax, Delays)
{
    /// <summary>Grains wait for these reads to start: they are to find soon that the store is back. The client's own choice is seconds.</summary>
    private static readonly DelayStrategy Delays = DelayStrategy.CreateExponentialDelayStrategy(
        initialDelay: TimeSpan.FromMilliseconds(100), maxDelay: TimeSpan.FromMilliseconds(400));

    /// <inheritdoc/>
    protected override bool ShouldRetry(HttpMessage message, Exception? exception) =>
        IsRead(message) && base.ShouldRetry(message, exception);

    /// <inheritdoc/>
    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        IsRead(message) ? base.ShouldRetryAsync(message, exception) : ValueTask.FromResult(false);

    private static bool IsRead(HttpMessage message) =>
        message.Request.Method == RequestMethod.Get || message.Request.Method == RequestMethod.Head;
}
