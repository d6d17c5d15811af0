using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using Trivia.Grains.Rules.Reels;

namespace Trivia.Grains.Reels;

/// <summary>The place in a silo where reels are drawn: a few at once, a bounded number waiting, none on a grain's own time.</summary>
internal sealed class ReelStudio(IReelPainter painter, IOptions<ReelOptions> options, ReelMetrics metrics, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim easels = new(options.Value.AtOnceMax);
    private int taken;

    /// <summary>Takes a reel, unless too many wait.</summary>
    /// <param name="reel">The reel.</param>
    /// <param name="painting">
    /// Ends with the picture; with null when it cannot be made small enough; with a <see cref="TimeoutException"/> when it
    /// took too long.
    /// </param>
    public bool TryPaint(Reel reel, [NotNullWhen(true)] out Task<byte[]?>? painting)
    {
        if (Interlocked.Increment(ref taken) > options.Value.AtOnceMax + options.Value.WaitingMax)
        {
            Interlocked.Decrement(ref taken);
            metrics.FoundNoPlace();
            painting = null;
            return false;
        }

        painting = Paint(reel);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => easels.Dispose();

    private async Task<byte[]?> Paint(Reel reel)
    {
        try
        {
            await easels.WaitAsync();
            try
            {
                return await Task.Run(() => Draw(reel));
            }
            finally
            {
                easels.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref taken);
        }
    }

    private byte[]? Draw(Reel reel)
    {
        using var patience = new CancellationTokenSource(options.Value.PaintMax, time);
        var began = time.GetTimestamp();
        try
        {
            return painter.Paint(reel, options.Value.BytesMax, patience.Token);
        }
        catch (OperationCanceledException exception)
        {
            throw new TimeoutException($"A reel took longer than {options.Value.PaintMax} to draw.", exception);
        }
        finally
        {
            metrics.Painted(time.GetElapsedTime(began));
        }
    }
}
