using System.Diagnostics;

namespace Trivia.Benchmarks.Harness;

/// <summary>Sends every player's answer at its intended time, spread evenly over a window in a shuffled order.</summary>
internal sealed class AnswerPacer
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    private readonly int[] order;
    private readonly long[] intended;
    private readonly double ticksApart;

    /// <param name="players">Number of players.</param>
    /// <param name="plan">Window and seed.</param>
    public AnswerPacer(int players, RoundPlan plan)
    {
        order = [.. Enumerable.Range(0, players)];
        new Random(plan.Seed).Shuffle(order);
        intended = new long[players];
        ticksApart = plan.Window.TotalSeconds * Stopwatch.Frequency / players;
    }

    /// <summary>Intended send time of each player, by index; valid after <see cref="Run"/>.</summary>
    public ReadOnlySpan<long> Intended => intended;

    /// <summary>Sends all answers, on a thread of its own; ends with the last of them.</summary>
    public Task Run(Action<int> answer) => Task.Factory.StartNew(
        () => Send(answer), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    // A thread that blocks between the steps, because pool threads, woken every millisecond by a timer, would spin
    // before they sleep and so take CPU from the server under test.
    private void Send(Action<int> answer)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < order.Length; i++)
        {
            intended[order[i]] = start + (long)(i * ticksApart);
        }

        using var never = new ManualResetEventSlim(initialState: false, spinCount: 0);
        for (var next = 0; next < order.Length;)
        {
            while (next < order.Length && intended[order[next]] <= Stopwatch.GetTimestamp())
            {
                answer(order[next++]);
            }

            never.Wait(Step);
        }
    }
}
