namespace Trivia.Fleet.Lobbies;

/// <summary>What a fleet of lobbies does.</summary>
internal sealed record LobbiesPlan
{
    public int Lobbies { get; init; } = 10;

    public int PlayersPerLobby { get; init; } = 5;

    public required IReadOnlyList<Uri> Gateways { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>Games that every lobby plays.</summary>
    public int Games { get; init; } = 1;

    /// <summary>Questions of a game.</summary>
    public int Questions { get; init; } = 5;

    public int AnswerMs { get; init; } = 15_000;

    /// <summary>From the question to the answer: evenly spread up to so much, in milliseconds.</summary>
    public int ThinkMsMax { get; init; } = 5_000;

    /// <summary>Share of reveals at which a player tries to steal.</summary>
    public double StealShare { get; init; } = 0.3;

    /// <summary>How often a player hovers an option before answering.</summary>
    public int Hovers { get; init; } = 2;

    /// <summary>Games begin evenly over so long, as people would; zero for all at the same moment.</summary>
    public TimeSpan StartOver { get; init; }

    public int ConnectsAtOnce { get; init; } = 32;

    /// <summary>How long nothing may happen before the run is given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(90);

    public int Players => Lobbies * PlayersPerLobby;
}
