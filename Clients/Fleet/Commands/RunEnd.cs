using System.Globalization;
using System.Text.Json;
using Trivia.Fleet.Oracle;

namespace Trivia.Fleet.Commands;

/// <summary>How a command ends: with a judged report, or with a complaint that there was no run.</summary>
internal static class RunEnd
{
    /// <summary>How reports are written.</summary>
    public static JsonSerializerOptions Indented { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The exit code of a run. What holds of its report and should not is written to the error output.</summary>
    /// <param name="report">The report.</param>
    /// <param name="violations">The report's violations.</param>
    /// <param name="conditions">What fails the run besides.</param>
    /// <typeparam name="TReport">Kind of report.</typeparam>
    public static int Judge<TReport>(TReport report, IReadOnlyCollection<Violation> violations, IEnumerable<Condition> conditions)
    {
        var node = JsonSerializer.SerializeToNode(report, Indented)!;
        var failed = false;
        foreach (var condition in conditions)
        {
            switch (condition.Check(node))
            {
                case null:
                    return Complain($"--fail-if {condition}: the report has no number of that name.");
                case { Holds: true, Value: var value }:
                    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Failed: {condition}, it is {value}."));
                    failed = true;
                    break;
            }
        }

        return violations.Count > 0 ? ExitCodes.Violations : failed ? ExitCodes.Conditions : ExitCodes.Fine;
    }

    /// <summary>Says why there was no run.</summary>
    /// <returns>The exit code.</returns>
    public static int Complain(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCodes.NotRun;
    }
}
