namespace Trivia.Chaos.Cluster;

/// <summary>The end of a process.</summary>
/// <param name="Member">Which one, e.g. <c>silo-2</c>.</param>
/// <param name="At">When, by the machine's clock.</param>
/// <param name="WasReady">Whether it had been ready: a start that fails for want of what it needs is only tried again.</param>
/// <param name="WasKilled">Whether this program killed it.</param>
/// <param name="LastWords">Why it ended, as far as its log says; empty for one that was killed.</param>
internal sealed record MemberEnd(string Member, DateTimeOffset At, bool WasReady, bool WasKilled, string LastWords)
{
    /// <summary>What a silo writes that learns that the others have declared it dead, and ends itself.</summary>
    public const string Eviction = "I have been told I am dead";

    /// <summary>Whether it ended because the others had declared it dead.</summary>
    public bool WasEvicted => LastWords.Contains(Eviction, StringComparison.Ordinal);
}
