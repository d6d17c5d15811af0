namespace Trivia.Fleet.Reports;

/// <summary>Times in milliseconds.</summary>
internal sealed record FanOutMs(double P50, double P99, double Max);

/// <summary>Times in milliseconds.</summary>
internal sealed record SkewMs(double P50, double Max);

/// <summary>Times in milliseconds.</summary>
internal sealed record AckMs(double P50, double P99, double P999, double Max);

/// <summary>Processor times in seconds.</summary>
internal sealed record CpuSeconds(double Server, double Fleet);

/// <summary>A cut as the server made it.</summary>
/// <param name="Cut">One-based number.</param>
/// <param name="AfterQuestion">The round that fed it.</param>
/// <param name="AliveBefore">Seats alive before.</param>
/// <param name="Removed">Seats removed.</param>
/// <param name="Expected">How many the oracle removes.</param>
/// <param name="LockToCutMs">From the lock to the durable cut, by the server's monotonic clock.</param>
/// <param name="SuddenDeath">Whether answers decided it.</param>
/// <param name="Revision">Its last revision.</param>
internal sealed record CutLine(
    int Cut, int AfterQuestion, int AliveBefore, int Removed, int Expected, double LockToCutMs, bool SuddenDeath, int Revision);
