using System.Globalization;

namespace Trivia.Fleet.Plans;

/// <summary>How thinking times are distributed.</summary>
/// <param name="Kind">The distribution.</param>
/// <param name="A">Human: the median as a share of the window. Uniform: the shortest time in seconds.</param>
/// <param name="B">Human: the standard deviation of the logarithm. Uniform: the longest time in seconds.</param>
internal sealed record ThinkPlan(ThinkKind Kind, double A, double B)
{
    /// <summary>The latest answer of a human, as a share of the window: after it, nobody risks the way to the server.</summary>
    public const double LatestShare = 0.92;

    /// <summary>Most people answer in the first half of the window, some hesitate to its end.</summary>
    public static readonly ThinkPlan Human = new(ThinkKind.Human, 0.35, 0.45);

    /// <summary>Everyone within a span after seeing the question.</summary>
    public static ThinkPlan Burst(double seconds) => new(ThinkKind.Uniform, 0, seconds);

    /// <summary>Reads <c>human</c>, <c>human:0.35,0.45</c>, <c>uniform:0.5-4</c> or <c>burst:1</c>.</summary>
    /// <returns>Null when the text is none of these.</returns>
    public static ThinkPlan? Parse(string text)
    {
        var parts = text.Split(':', 2);
        var numbers = parts.Length == 2
            ? parts[1].Split(',', '-').Select(part => Number(part)).ToArray()
            : [];
        return (parts[0], numbers) switch
        {
            ("human", []) => Human,
            ("human", [> 0 and < LatestShare and var median, >= 0 and var sigma]) => new(ThinkKind.Human, median, sigma),
            ("uniform", [>= 0 and var from, var to]) when to >= from => new(ThinkKind.Uniform, from, to),
            ("burst", [> 0 and var seconds]) => Burst(seconds),
            _ => null,
        };
    }

    /// <summary>The thinking time in milliseconds.</summary>
    /// <param name="uniform">A number from 0 to 1.</param>
    /// <param name="normal">A number from the standard normal distribution.</param>
    /// <param name="windowMs">Length of the answer window.</param>
    public double Milliseconds(double uniform, double normal, int windowMs) => Kind switch
    {
        ThinkKind.Uniform => (A + ((B - A) * uniform)) * 1000,
        _ => Math.Min(LatestShare, A * Math.Exp(B * normal)) * windowMs,
    };

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
