using Microsoft.Extensions.Options;

namespace Trivia.Gateway.Answers;

/// <summary>How many answers of this gateway may be without a verdict at once.</summary>
internal sealed class AnswerQuota(IOptions<AnswerOptions> options)
{
    private int taken;

    public bool TryTake()
    {
        if (Interlocked.Increment(ref taken) <= options.Value.QueuedMax)
        {
            return true;
        }

        Interlocked.Decrement(ref taken);
        return false;
    }

    public void Return() => Interlocked.Decrement(ref taken);
}
