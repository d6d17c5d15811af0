using System.Collections.Concurrent;
using Trivia.Grains.Interfaces.Lobbies;

namespace Trivia.Grains.Tests.Lobbies;

/// <summary>Takes finished games; the first few times it may fail.</summary>
public sealed class Summaries : IGameFinished
{
    private int faults;

    public ConcurrentQueue<GameSummary> Taken { get; } = new();

    public void FailNext(int times) => faults = times;

    public Task GameFinished(GameSummary game)
    {
        if (Interlocked.Decrement(ref faults) >= 0)
        {
            throw new IOException("Away for a moment.");
        }

        Taken.Enqueue(game);
        return Task.CompletedTask;
    }
}
