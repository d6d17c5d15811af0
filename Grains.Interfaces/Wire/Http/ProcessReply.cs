namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>What the server's process has used, for load tests: take it before and after, and subtract.</summary>
public sealed record ProcessReply
{
    /// <summary>Processor time of all threads since start, in seconds.</summary>
    public required double ServerCpuSeconds { get; init; }

    /// <summary>Memory in use now as the system counts it (resident set), in MiB.</summary>
    public required double ServerRssMb { get; init; }

    /// <summary>Heap after the last collection, in MiB.</summary>
    public required double HeapMb { get; init; }

    /// <summary>Bytes allocated since start, in MiB.</summary>
    public required double AllocatedMb { get; init; }

    /// <summary>Time for which collections stopped all threads since start, in milliseconds.</summary>
    public required double GcPauseMs { get; init; }

    /// <summary>Collections since start: generations 0, 1 and 2.</summary>
    public required IReadOnlyList<int> Collections { get; init; }

    /// <summary>Threads of the pool.</summary>
    public required int PoolThreads { get; init; }

    /// <summary>Work items that wait for a thread of the pool.</summary>
    public required long PoolQueue { get; init; }

    /// <summary>Processors that the process may use.</summary>
    public required int Processors { get; init; }

    /// <summary>Time since start, in seconds.</summary>
    public required double UptimeSeconds { get; init; }

    /// <summary>The process's id, which shows a restart.</summary>
    public required int ProcessId { get; init; }
}
