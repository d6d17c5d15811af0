using System.Text.Json;
using System.Text.Json.Serialization;
using Trivia.Chaos.Judging;

namespace Trivia.Chaos.Reports;

/// <summary>The report for programs.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Writes it.</summary>
    /// <param name="command">The command that repeats it.</param>
    /// <param name="outcomes">All runs.</param>
    public static string Of(string command, IReadOnlyList<Outcome> outcomes) => JsonSerializer.Serialize(
        new
        {
            Command = command,
            Kinds = KindFigures.Of(outcomes),
            Runs = outcomes.Select(outcome => new
            {
                Figures = SeedFigures.Of(outcome),
                Problems = Judge.Problems(outcome),
                outcome.Plan,
                outcome.Schedule,
                Struck = outcome.Struck.Select(strike => new { strike.Strike.Number, strike.Began, strike.Ended, strike.Note }),
                Royales = outcome.Royales.Select(royale => royale.Report),
                Lobbies = outcome.Lobbies.Select(lobbies => lobbies.Report),
                LateSteps = outcome.Royales.SelectMany(royale => Judge.Steps(royale, outcome))
                    .Where(step => step.Time.Late > TimeSpan.Zero)
                    .Select(step => new { step.Time.Name, step.Time.Due, step.Time.Late, step.Time.LateForAll, step.Limit }),
                outcome.Awakenings,
                outcome.Ends,
            }),
        },
        Indented);
}
