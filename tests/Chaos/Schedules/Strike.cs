using System.Globalization;

namespace Trivia.Chaos.Schedules;

/// <summary>One entry of a schedule.</summary>
/// <param name="Number">One-based place in the schedule.</param>
/// <param name="At">When, from the first question on.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Target">One-based number of the silo or gateway; 0 where all are meant.</param>
/// <param name="For">How long it lasts; zero for what happens in an instant.</param>
/// <param name="Share">Share of requests or connections that it meets; 1 where it meets all.</param>
/// <param name="Delay">By how much something is late; zero where nothing is.</param>
internal sealed record Strike(int Number, TimeSpan At, FaultKind Kind, int Target, TimeSpan For, double Share, TimeSpan Delay)
{
    /// <summary>The moment from which on everything is there again, as far as the schedule decides it.</summary>
    public TimeSpan Ends => At + For;

    /// <summary>What is hit, and how hard.</summary>
    public string Details()
    {
        var details = new List<string>();
        if (Target > 0)
        {
            details.Add(string.Create(CultureInfo.InvariantCulture, $"number {Target}"));
        }

        if (Share < 1)
        {
            details.Add(string.Create(CultureInfo.InvariantCulture, $"{Share * 100:0} %"));
        }

        if (Delay > TimeSpan.Zero)
        {
            details.Add(string.Create(CultureInfo.InvariantCulture, $"late by {Delay.TotalMilliseconds:0} ms"));
        }

        if (For > TimeSpan.Zero)
        {
            details.Add(string.Create(CultureInfo.InvariantCulture, $"for {For.TotalSeconds:0.0} s"));
        }

        return string.Join(", ", details);
    }

    /// <summary>The strike in a line.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Number,3}  {At.TotalSeconds,6:0.0} s  {Kind,-18}  {Details()}");
}
