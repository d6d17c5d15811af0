namespace Trivia.Benchmarks.Feedback;

/// <summary>What became of a data set.</summary>
/// <param name="Asked">Rows of feedback.</param>
/// <param name="FillSeconds">Time to store them.</param>
/// <param name="Seconds">Time from the beginning to the catalogue.</param>
/// <param name="Rows">Rows by the manifest.</param>
/// <param name="Bytes">Bytes by the manifest.</param>
/// <param name="ReadRows">Rows that were read back.</param>
/// <param name="IsSound">Whether the hash of what was read back is the manifest's.</param>
/// <param name="MegabytesBefore">Working set before.</param>
/// <param name="MegabytesPeak">Highest working set meanwhile, the store and everything else included.</param>
internal sealed record DatasetResult(
    int Asked, double FillSeconds, double Seconds, long Rows, long Bytes, long ReadRows, bool IsSound, double MegabytesBefore, double MegabytesPeak);
