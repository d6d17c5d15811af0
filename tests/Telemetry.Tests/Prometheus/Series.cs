namespace Trivia.Telemetry.Tests.Prometheus;

/// <summary>A series of a query's answer.</summary>
/// <param name="Labels">What tells it from others.</param>
/// <param name="Points">Unix time in seconds and value; values may be NaN.</param>
internal sealed record Series(IReadOnlyDictionary<string, string> Labels, IReadOnlyList<(double At, double Value)> Points)
{
    public bool HasData => Points.Any(point => double.IsFinite(point.Value));
}
