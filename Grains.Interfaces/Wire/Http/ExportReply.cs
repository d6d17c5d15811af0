namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>All that is kept of a player.</summary>
[ToldAfterReveal]
public sealed record ExportReply
{
    /// <summary>When this was put together.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The profile.</summary>
    public required ProfileReply Profile { get; init; }

    /// <summary>Finished games, latest first.</summary>
    public required IReadOnlyList<GameItem> Games { get; init; }

    /// <summary>The latest events, at most 50.</summary>
    public required IReadOnlyList<ExportedRoyale> Royales { get; init; }

    /// <summary>Ids of earlier events, each of which has its receipt.</summary>
    public required IReadOnlyList<string> EarlierRoyales { get; init; }

    /// <summary>Friends, requests and blocks.</summary>
    public required FriendsReply Friends { get; init; }

    /// <summary>Places on the leaderboards.</summary>
    public required RankReply Rank { get; init; }

    /// <summary>What you say of questions.</summary>
    public required IReadOnlyList<ExportedOpinion> Feedback { get; init; }
}
