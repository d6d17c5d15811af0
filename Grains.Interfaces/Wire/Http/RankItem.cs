namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>One's place on a leaderboard.</summary>
public sealed record RankItem
{
    /// <summary>Rank, from 1; equals share the better one; 0 without points there.</summary>
    public required int Rank { get; init; }

    /// <summary>One's points.</summary>
    public required long Points { get; init; }

    /// <summary>Players ranked.</summary>
    public required int Players { get; init; }
}
