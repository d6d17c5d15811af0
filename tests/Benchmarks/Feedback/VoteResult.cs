namespace Trivia.Benchmarks.Feedback;

/// <summary>What became of votes.</summary>
/// <param name="Votes">Votes sent.</param>
/// <param name="Seconds">From the first to the last acknowledgement.</param>
/// <param name="Acknowledged">Votes acknowledged.</param>
/// <param name="Kept">Rows that the shards hold, once each.</param>
/// <param name="P50Ms">Median time to the acknowledgement.</param>
/// <param name="P99Ms">Its 99th percentile.</param>
/// <param name="MaxMs">The longest.</param>
/// <param name="CpuMicrosecondsAVote">CPU of the process a vote, the sender's included.</param>
internal sealed record VoteResult(
    int Votes, double Seconds, int Acknowledged, int Kept, double P50Ms, double P99Ms, double MaxMs, double CpuMicrosecondsAVote);
