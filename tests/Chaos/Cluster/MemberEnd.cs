namespace Trivia.Chaos.Cluster;

/// <summary>The end of a process.</summary>
/// <param name="Member">Which one, e.g. <c>silo-2</c>.</param>
/// <param name="At">When, by the machine's clock.</param>
/// <param name="WasKilled">Whether this program killed it.</param>
/// <param name="LastWords">Why it ended, as far as its log says; empty for one that was killed.</param>
internal sealed record MemberEnd(string Member, DateTimeOffset At, bool WasKilled, string LastWords);
