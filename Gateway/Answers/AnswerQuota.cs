using Microsoft.Extensions.Options;

namespace Trivia.Gateway.Answers;

/// <summary>How many answers of this gateway may be without a verdict at once.</summary>
internal sealed class AnswerQuota(IOptions<AnswerOptions> options)
{
    private int taken;

    /// <summary>Whether another answer may come. A few that ask at the same moment may go over it together.</summary>
    public bool IsOpen => Volatile.Read(ref taken) < options.Value.QueuedMax;

    /// <summary>Whether every answer has its verdict.</summary>
    public bool IsEmpty => Volatile.Read(ref taken) == 0;

    /// <summary>Answers that wait for their verdicts.</summary>
    public int Taken => Volatile.Read(ref taken);

    public void Take() => Interlocked.Increment(ref taken);

    public void Return() => Interlocked.Decrement(ref taken);
}
