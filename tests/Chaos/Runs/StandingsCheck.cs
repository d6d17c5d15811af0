using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Trivia.Chaos.Judging;

namespace Trivia.Chaos.Runs;

/// <summary>Reads the standings of a royale again and compares them with what the load tester read and its oracle judged.</summary>
internal sealed class StandingsCheck(HttpClient http, Uri gateway)
{
    private const int PageRows = 10_000;
    private const int ToldMax = 5;

    /// <summary>What differs, a sentence each.</summary>
    public async Task<IReadOnlyList<string>> Differences(PlayedRoyale royale, CancellationToken cancellationToken)
    {
        if (royale.Report is not { } report || royale.Recording.Standings.Count == 0)
        {
            return [];
        }

        var now = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cut in royale.Recording.Cuts)
        {
            await Read(report.Royale, cut, now, cancellationToken);
        }

        return
        [
            .. royale.Recording.Standings.Except(now).Take(ToldMax).Select(row => $"{report.Royale}: lost with everything but the store: {row}"),
            .. now.Except(royale.Recording.Standings).Take(ToldMax).Select(row => $"{report.Royale}: came up after everything but the store was lost: {row}"),
        ];
    }

    private async Task Read(string royale, int cut, HashSet<string> rows, CancellationToken cancellationToken)
    {
        for (var (read, total) = (0, 1); read < total;)
        {
            var path = string.Create(
                CultureInfo.InvariantCulture, $"/api/royales/{royale}/standings?cut={cut}&offset={read}&limit={PageRows}");
            var page = await http.GetFromJsonAsync<JsonNode>(new Uri(gateway, path), cancellationToken)
                ?? throw new InvalidDataException($"{path} answered null.");
            var found = page["rows"]!.AsArray();
            rows.UnionWith(found.Select(row => RoyaleRecording.Row(cut, row!)));
            (read, total) = (read + found.Count, found.Count == 0 ? 0 : page["total"]!.GetValue<int>());
        }
    }
}
