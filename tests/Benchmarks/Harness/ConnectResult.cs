namespace Trivia.Benchmarks.Harness;

/// <summary>Measurements of the cold connect of all players.</summary>
public sealed record ConnectResult
{
    public required double ConnectMs { get; init; }

    public required double ServerCpuMs { get; init; }

    public required double DriverCpuMs { get; init; }

    /// <summary>Growth of the server's resident memory, a player.</summary>
    public required double ServerRssPerPlayerBytes { get; init; }

    /// <summary>Growth of the load generator's resident memory, a player.</summary>
    public required double DriverRssPerPlayerBytes { get; init; }
}
