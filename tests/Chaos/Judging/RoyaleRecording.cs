using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trivia.Chaos.Judging;

/// <summary>What this program reads of a recording: the times at which facts were seen, and the standings at the end.</summary>
/// <param name="Sights">One a fact, in order.</param>
/// <param name="Standings">A text for each row of each cut, as it was read when the show was over.</param>
/// <param name="Cuts">Cuts whose standings were read; cut 0 is the field at the end.</param>
internal sealed record RoyaleRecording(IReadOnlyList<Sight> Sights, IReadOnlySet<string> Standings, IReadOnlyList<int> Cuts)
{
    private const string SightStart = "{\"kind\":\"sight\"";
    private const string StandingStart = "{\"kind\":\"standing\"";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Nothing.</summary>
    public static RoyaleRecording Empty { get; } = new([], new HashSet<string>(), []);

    /// <summary>Reads a file; one that is not there is empty.</summary>
    public static async Task<RoyaleRecording> Read(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return Empty;
        }

        var sights = new List<Sight>();
        var standings = new HashSet<string>(StringComparer.Ordinal);
        var cuts = new SortedSet<int>();
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            if (line.StartsWith(SightStart, StringComparison.Ordinal))
            {
                sights.Add(JsonSerializer.Deserialize<Sight>(line, Json)!);
            }
            else if (line.StartsWith(StandingStart, StringComparison.Ordinal))
            {
                var row = JsonNode.Parse(line)!;
                var cut = row["cut"]!.GetValue<int>();
                cuts.Add(cut);
                standings.Add(Row(cut, row));
            }
        }

        return new RoyaleRecording([.. sights.OrderBy(sight => sight.Sequence)], standings, [.. cuts]);
    }

    /// <summary>A row of standings as a text; the API and the recording call its parts the same.</summary>
    public static string Row(int cut, JsonNode row) =>
        $"{cut} {row["rank"]} {row["playerId"]} {row["score"]} {row["correct"]} {row["elapsedMs"]} {row["lottery"]} {row["outAtCut"]}";
}
