namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>An achievement that a player has.</summary>
public sealed record UnlockedItem
{
    /// <summary>Which; see <c>GET /api/achievements</c>.</summary>
    public required string Id { get; init; }

    /// <summary>When the game ended that unlocked it.</summary>
    public required DateTimeOffset At { get; init; }
}
