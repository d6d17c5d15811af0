using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Trivia.Crash.Processes;

namespace Trivia.Crash.Datasets;

/// <summary>Holds the shards that a server hands out against the rows that were stored: each in exactly one.</summary>
internal sealed class ShardAudit(DatasetPlan plan)
{
    private readonly HashSet<string> rows = new(StringComparer.Ordinal);

    /// <summary>Reads the latest shard as anybody would.</summary>
    /// <param name="server">The server.</param>
    /// <param name="version">The number that it should have.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is wrong, one sentence each.</returns>
    public async Task<IReadOnlyList<string>> Check(ServerProcess server, int version, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var address = string.Create(CultureInfo.InvariantCulture, $"/datasets/v{version}");
        var manifest = await server.Http.GetFromJsonAsync<JsonElement>(address + ".json", cancellationToken);
        var shard = await server.Http.GetByteArrayAsync(address + ".jsonl", cancellationToken);
        if (Convert.ToHexStringLower(SHA256.HashData(shard)) != manifest.GetProperty("sha256").GetString())
        {
            problems.Add("The shard's hash is not the manifest's.");
        }

        var perQuestion = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in Lines(shard))
        {
            using var row = JsonDocument.Parse(line);
            var id = row.RootElement.GetProperty("row").GetString()!;
            if (!rows.Add(id))
            {
                problems.Add($"Row {id} is there twice.");
            }

            var question = row.RootElement.GetProperty("question").GetProperty("id").GetString()!;
            perQuestion[question] = perQuestion.GetValueOrDefault(question) + 1;
        }

        var each = plan.Rows / plan.Questions;
        if (perQuestion.Count != plan.Questions || perQuestion.Values.Any(count => count != each) || manifest.GetProperty("rows").GetInt64() != plan.Rows)
        {
            problems.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{plan.Questions} questions with {each} rows each were stored; the shard has {perQuestion.Values.Sum()} rows of {perQuestion.Count}, between {perQuestion.Values.DefaultIfEmpty().Min()} and {perQuestion.Values.DefaultIfEmpty().Max()} each."));
        }

        return problems;
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(byte[] shard)
    {
        for (var start = 0; start < shard.Length;)
        {
            var length = shard.AsSpan(start).IndexOf((byte)'\n');
            yield return shard.AsMemory(start, length);
            start += length + 1;
        }
    }
}
