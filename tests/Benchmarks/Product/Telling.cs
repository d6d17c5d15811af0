namespace Trivia.Benchmarks.Product;

/// <summary>How much the product tells of itself.</summary>
internal enum Telling
{
    /// <summary>What it does unless told: metrics, and nobody who asks for traces.</summary>
    Metrics,

    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Metrics, scraped every second, and traces and logs to a collector.</summary>
    Everything,
}
