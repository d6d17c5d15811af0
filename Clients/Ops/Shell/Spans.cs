using System.CommandLine;
using System.Globalization;

namespace Trivia.Ops.Shell;

/// <summary>Spans of time as people type them: <c>500ms</c>, <c>10s</c>, <c>15m</c>, <c>2h</c>, <c>7d</c>; a bare number is seconds.</summary>
internal static class Spans
{
    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("h", TimeSpan.FromHours(1)),
        ("d", TimeSpan.FromDays(1)),
        ("", TimeSpan.FromSeconds(1)),
    ];

    /// <summary>An option that takes a span.</summary>
    public static Option<TimeSpan?> Option(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "span",
        CustomParser = result =>
        {
            if (TryParse(result.Tokens.Single().Value, out var span))
            {
                return span;
            }

            result.AddError($"{name} must be a span such as 500ms, 10s, 15m or 2h.");
            return null;
        },
    };

    /// <summary>Whole milliseconds.</summary>
    public static int? Ms(TimeSpan? span) => span is { } known ? checked((int)known.TotalMilliseconds) : null;

    public static bool TryParse(string text, out TimeSpan span)
    {
        foreach (var (unit, length) in Units)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && decimal.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
                && count * length.Ticks <= TimeSpan.FromDays(366).Ticks)
            {
                span = TimeSpan.FromTicks((long)(count * length.Ticks));
                return true;
            }
        }

        span = default;
        return false;
    }
}
