namespace Trivia.Grains.Interfaces.Calls;

/// <summary>Calls to grains that end without an answer. Whether they were carried out nobody knows.</summary>
public static class Unanswered
{
    /// <summary>
    /// Whether a call ended so. Orleans times calls out, faults them, and cancels those whose time ran out while a place for
    /// the grain was looked for: a cancelled call of which the caller did not want the end is one of a cluster in trouble.
    /// </summary>
    /// <param name="exception">What the call ended with.</param>
    public static bool Is(Exception exception) => exception is TimeoutException or OrleansException or OperationCanceledException;
}
