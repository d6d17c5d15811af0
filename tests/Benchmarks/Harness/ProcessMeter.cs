using System.Globalization;

namespace Trivia.Benchmarks.Harness;

/// <summary>CPU time and memory of processes, read from <c>/proc</c>.</summary>
internal static class ProcessMeter
{
    // USER_HZ, the unit of /proc/<pid>/stat; 100 on every Linux that .NET runs on.
    private const double TicksPerMs = 0.1;

    /// <summary>User and system time that the processes have used since they started.</summary>
    public static double CpuMs(IReadOnlyList<int> processIds) => processIds.Sum(id =>
    {
        var stat = File.ReadAllText($"/proc/{id}/stat");

        // The second field is the program's name, in parentheses, and may hold spaces.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture)
            + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerMs;
    });

    /// <summary>Resident memory of the processes.</summary>
    public static long RssBytes(IReadOnlyList<int> processIds) => processIds.Sum(id =>
    {
        var line = File.ReadLines($"/proc/{id}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line["VmRSS:".Length..^" kB".Length], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture)
            * 1024;
    });
}
