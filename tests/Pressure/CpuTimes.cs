using System.Globalization;

namespace Trivia.Pressure;

/// <summary>What all cores together have done since the machine started, in ticks: the first line of <c>/proc/stat</c>.</summary>
/// <param name="Idle">Ticks with nothing to do.</param>
/// <param name="All">All ticks.</param>
internal readonly record struct CpuTimes(long Idle, long All)
{
    public static CpuTimes Read()
    {
        // cpu user nice system idle iowait irq softirq steal …
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(8)
            .Select(field => long.Parse(field, CultureInfo.InvariantCulture)).ToArray();
        return new CpuTimes(fields[3] + fields[4], fields.Sum());
    }

    /// <summary>The share of the time since then in which cores were busy.</summary>
    public double BusySince(CpuTimes then) => All == then.All ? 0 : 1 - ((double)(Idle - then.Idle) / (All - then.All));
}
