namespace Trivia.Benchmarks.Harness;

/// <summary>
/// Where contenders report what players receive; safe from any thread. Timestamps are
/// <see cref="System.Diagnostics.Stopwatch"/> ticks, which on Linux is one monotonic clock for all processes.
/// </summary>
public interface IRoundObserver
{
    /// <summary>A player read the question.</summary>
    /// <param name="player">Index of the player.</param>
    /// <param name="round">Round that the question opens.</param>
    /// <param name="released">When the server released it.</param>
    /// <param name="received">When the player's read completed.</param>
    void QuestionReceived(int player, int round, long released, long received);

    /// <summary>A player read the acknowledgement of its answer.</summary>
    /// <param name="player">Index of the player.</param>
    /// <param name="round">Round that was answered.</param>
    /// <param name="received">When the player's read completed.</param>
    void AnswerAcknowledged(int player, int round, long received);

    /// <summary>A player's connection closed, or its answer was refused; the run fails.</summary>
    /// <param name="player">Index of the player.</param>
    /// <param name="why">For people.</param>
    void Failed(int player, string why);
}
