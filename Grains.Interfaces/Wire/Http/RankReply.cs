namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>One's places on the leaderboards.</summary>
public sealed record RankReply
{
    /// <summary>Today (UTC).</summary>
    public required RankItem Today { get; init; }

    /// <summary>Of all time.</summary>
    public required RankItem AllTime { get; init; }
}
