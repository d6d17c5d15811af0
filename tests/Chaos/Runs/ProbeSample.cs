namespace Trivia.Chaos.Runs;

/// <summary>One look at a running event.</summary>
/// <param name="At">When it was asked for, from the first question on.</param>
/// <param name="Answered">Whether the event answered in time.</param>
/// <param name="Alive">Seats alive; 0 without an answer.</param>
/// <param name="Connected">Those of them that have a connection.</param>
internal sealed record ProbeSample(TimeSpan At, bool Answered, int Alive, int Connected)
{
    private const double ThereShare = 0.95;

    /// <summary>Whether the event answered, and nearly all of its players are there.</summary>
    public bool IsGood => Answered && Connected >= ThereShare * Alive;
}
