using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Trivia.Fleet.Commands;

/// <summary>A condition on a number of the report, e.g. <c>ackMs.p99&gt;250</c>.</summary>
/// <param name="Path">Members of the JSON report, separated by dots.</param>
/// <param name="Operator">One of &lt; &lt;= &gt; &gt;= == !=.</param>
/// <param name="Limit">What the number is compared with.</param>
internal sealed partial record Condition(string Path, string Operator, double Limit)
{
    /// <summary>Reads a condition; null when the text is none.</summary>
    public static Condition? Parse(string text)
    {
        var match = Form().Match(text);
        return match.Success && double.TryParse(match.Groups[3].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit)
            ? new Condition(match.Groups[1].Value, match.Groups[2].Value, limit)
            : null;
    }

    /// <summary>Whether it holds, and the number; null when the report has no such number.</summary>
    public (bool Holds, double Value)? Check(JsonNode report)
    {
        JsonNode? node = report;
        foreach (var member in Path.Split('.'))
        {
            node = (node as JsonObject)?[member];
        }

        if (node is JsonArray list)
        {
            return (Compare(list.Count), list.Count);
        }

        return node is JsonValue value && value.TryGetValue<double>(out var number) ? (Compare(number), number) : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}{Operator}{Limit}");

    private bool Compare(double value) => Operator switch
    {
        "<" => value < Limit,
        "<=" => value <= Limit,
        ">" => value > Limit,
        ">=" => value >= Limit,
        "==" => value == Limit,
        _ => value != Limit,
    };

    [GeneratedRegex(@"^\s*([A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*)\s*(<=|>=|==|!=|<|>)\s*(\S+)\s*$")]
    private static partial Regex Form();
}
