using System.Text.Json;

namespace Trivia.Benchmarks.Harness;

/// <summary>Reports for programs.</summary>
internal static class ReportFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Writes a report, or several, as JSON; without a file does nothing.</summary>
    public static async Task Write<T>(FileInfo? file, T report, CancellationToken cancellationToken)
    {
        if (file is not null)
        {
            await File.WriteAllTextAsync(file.FullName, JsonSerializer.Serialize(report, Indented), cancellationToken);
        }
    }
}
