using Trivia.Fleet.Api;

namespace Trivia.Fleet.Shows;

/// <summary>What the server's processes use, added up over all gateways and over restarts.</summary>
internal sealed class ServerMeter(OperatorApi api, IReadOnlyList<Uri> gateways)
{
    private readonly Dictionary<int, (double First, double Last)> cpuOfProcess = [];

    /// <summary>The most memory seen at once, in MiB.</summary>
    public double RssMbMax { get; private set; }

    /// <summary>Processor time since the first look, in seconds.</summary>
    public double CpuSeconds => cpuOfProcess.Values.Sum(cpu => cpu.Last - cpu.First);

    /// <summary>Processes that replaced another one.</summary>
    public int Restarts { get; private set; }

    /// <summary>Looks at all gateways.</summary>
    public async Task Look(CancellationToken cancellationToken)
    {
        var isFirst = cpuOfProcess.Count == 0;
        var replies = await Task.WhenAll(gateways.Select(gateway => api.Process(gateway, cancellationToken)));
        var processes = replies.OfType<Grains.Interfaces.Wire.Http.ProcessReply>().DistinctBy(process => process.ProcessId).ToArray();
        foreach (var process in processes)
        {
            var used = process.ServerCpuSeconds;
            if (cpuOfProcess.TryGetValue(process.ProcessId, out var known) && known.Last <= used)
            {
                cpuOfProcess[process.ProcessId] = (known.First, used);
                continue;
            }

            // A process that came later has been ours from its start.
            cpuOfProcess[process.ProcessId] = (isFirst ? used : 0, used);
            Restarts += isFirst ? 0 : 1;
        }

        RssMbMax = Math.Max(RssMbMax, processes.Sum(process => process.ServerRssMb));
    }
}
