using System.Diagnostics;

namespace Trivia.Pressure;

/// <summary>
/// Allocates at a rate, keeps a part of it alive for a while, so that it grows old before it dies, and has everything
/// collected and compacted while the program stands still, every few seconds.
/// </summary>
/// <param name="mbPerSecond">What it allocates.</param>
/// <param name="liveMb">What it keeps.</param>
internal sealed class HeapLoad(int mbPerSecond, int liveMb)
{
    private const int PieceBytes = 4 * 1024;
    private const int PiecesPerMb = 1024 * 1024 / PieceBytes;
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan CollectEvery = TimeSpan.FromSeconds(5);

    private readonly Node?[] live = new Node?[liveMb * PiecesPerMb];

    public void Start() => new Thread(Run) { IsBackground = true, Name = "pressure" }.Start();

    private void Run()
    {
        using var never = new ManualResetEventSlim(initialState: false, spinCount: 0);
        var (next, collectedAt) = (0, Stopwatch.GetTimestamp());
        var pieces = (int)(mbPerSecond * PiecesPerMb * Slice.TotalSeconds);
        while (true)
        {
            var began = Stopwatch.GetTimestamp();
            for (var piece = 0; piece < pieces; piece++)
            {
                // A step that is prime to the number of places leaves holes everywhere, and links make marking work.
                next = (next + 7_919) % live.Length;
                live[next] = new Node(live[(next * 31L) % live.Length], new byte[PieceBytes - 64]);
                if (live[next]!.Older is { } older)
                {
                    older.Older = null;
                }
            }

            if (Stopwatch.GetElapsedTime(collectedAt) >= CollectEvery)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
                collectedAt = Stopwatch.GetTimestamp();
            }

            var left = Slice - Stopwatch.GetElapsedTime(began);
            if (left > TimeSpan.Zero)
            {
                never.Wait(left);
            }
        }
    }

    private sealed class Node(Node? older, byte[] bytes)
    {
        public Node? Older { get; set; } = older;

        public byte[] Bytes { get; } = bytes;
    }
}
