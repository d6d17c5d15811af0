namespace Trivia.Fleet.Plans;

/// <summary>Everything that decides a run. The same plan against the same server sends the same players.</summary>
internal sealed record FleetPlan
{
    /// <summary>Simulated players.</summary>
    public required int Players { get; init; }

    /// <summary>Gateways; players are dealt out to them in turn.</summary>
    public required IReadOnlyList<Uri> Gateways { get; init; }

    /// <summary>Decides who knows what, who thinks how long, who drops out when.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Questions of the synthetic pack; never fewer than the event can need.</summary>
    public int Questions { get; init; } = 250;

    /// <summary>The event.</summary>
    public EventPlan Event { get; init; } = new();

    /// <summary>How the players behave.</summary>
    public BehaviourPlan Behaviour { get; init; } = new();

    /// <summary>Sign-ins and connects under way at once, a process.</summary>
    public int ConnectsAtOnce { get; init; } = 64;

    /// <summary>Connects a second, over all processes.</summary>
    public int ConnectsPerSecond { get; init; } = 2_000;

    /// <summary>Sockets of one process; a larger fleet starts children of itself.</summary>
    public int SocketsPerProcess { get; init; } = 15_000;

    /// <summary>How often an event that paused itself is let go on, as staff would after a look.</summary>
    public int ResumesMax { get; init; }

    /// <summary>Longest time without any news of the event before the run is given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(90);
}
