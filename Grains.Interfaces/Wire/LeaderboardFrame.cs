using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>The leaderboards, today (UTC) and all time.</summary>
[MessagePackObject]
public sealed record LeaderboardFrame
{
    /// <summary>The best of today, at most ten.</summary>
    [Key("today")]
    public required IReadOnlyList<LeaderFrame> Today { get; init; }

    /// <summary>Players ranked today.</summary>
    [Key("todayPlayers")]
    public required int TodayPlayers { get; init; }

    /// <summary>The best of all time, at most ten.</summary>
    [Key("allTime")]
    public required IReadOnlyList<LeaderFrame> AllTime { get; init; }

    /// <summary>Players ranked there.</summary>
    [Key("allTimePlayers")]
    public required int AllTimePlayers { get; init; }
}
