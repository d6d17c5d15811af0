using System.Globalization;

namespace Trivia.Telemetry.Tests.Panels;

/// <summary>Values as people read them.</summary>
internal static class Units
{
    private static readonly string[] Prefixes = ["", "k", "M", "G", "T"];

    public static string Of(double value, string unit) => unit switch
    {
        "s" => value < 1 ? Text(value * 1_000) + " ms" : Text(value) + " s",
        "ms" => Text(value) + " ms",
        "percentunit" => Text(value * 100) + " %",
        "ops" => Scaled(value) + "/s",
        "bytes" => Scaled(value) + "B",
        "Bps" => Scaled(value) + "B/s",
        _ => Scaled(value),
    };

    private static string Scaled(double value)
    {
        var prefix = 0;
        for (; Math.Abs(value) >= 10_000 && prefix < Prefixes.Length - 1; prefix++)
        {
            value /= 1_000;
        }

        return prefix == 0 ? Text(value) : $"{Text(value)} {Prefixes[prefix]}";
    }

    private static string Text(double value) => Math.Round(value, Math.Abs(value) < 10 ? 2 : 1).ToString(CultureInfo.InvariantCulture);
}
