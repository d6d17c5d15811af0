namespace Trivia.Chaos.Schedules;

/// <summary>What a schedule is made for. With the seed it decides every strike.</summary>
internal sealed record ScheduleSettings
{
    /// <summary>How long faults go on, from the first question.</summary>
    public TimeSpan Length { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Silos of the cluster.</summary>
    public int Silos { get; init; } = 3;

    /// <summary>Gateways of the cluster.</summary>
    public int Gateways { get; init; } = 2;

    /// <summary>Before the first strike.</summary>
    public TimeSpan Lead { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>At the end, in which nothing strikes and nothing is still away.</summary>
    public TimeSpan Calm { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Shortest time from one strike to the next.</summary>
    public TimeSpan GapMin { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Longest time from one strike to the next, unless the rules make it wait.</summary>
    public TimeSpan GapMax { get; init; } = TimeSpan.FromSeconds(7);
}
