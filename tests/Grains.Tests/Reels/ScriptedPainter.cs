using System.Collections.Concurrent;
using Trivia.Grains.Reels;
using Trivia.Grains.Rules.Reels;

namespace Trivia.Grains.Tests.Reels;

/// <summary>Paints what it is told, and remembers how many it painted at once.</summary>
internal sealed class ScriptedPainter : IReelPainter, IDisposable
{
    private readonly ManualResetEventSlim open = new(initialState: true);
    private int now;
    private int most;

    public Func<Reel, byte[]?> Picture { get; set; } = reel => System.Text.Encoding.UTF8.GetBytes(reel.Title);

    public ConcurrentQueue<string> Painted { get; } = [];

    public int AtOnceMost => most;

    public int Now => now;

    public void Hold() => open.Reset();

    public void LetGo() => open.Set();

    public void Dispose() => open.Dispose();

    public byte[]? Paint(Reel reel, int bytesMax, CancellationToken cancellationToken)
    {
        var count = Interlocked.Increment(ref now);
        InterlockedMax(count);
        try
        {
            open.Wait(cancellationToken);
            Painted.Enqueue(reel.Title);
            return Picture(reel);
        }
        finally
        {
            Interlocked.Decrement(ref now);
        }
    }

    private void InterlockedMax(int count)
    {
        for (var seen = most; count > seen; seen = most)
        {
            Interlocked.CompareExchange(ref most, count, seen);
        }
    }
}
