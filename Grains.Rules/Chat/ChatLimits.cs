namespace Trivia.Grains.Rules.Chat;

/// <summary>Limits of a room's chat.</summary>
public sealed record ChatLimits
{
    /// <summary>Most characters of a remark, as a reader counts them.</summary>
    public int CharactersMax { get; init; } = 200;

    /// <summary>Remarks that a player may make at once.</summary>
    public int BurstMax { get; init; } = 5;

    /// <summary>How long one of them takes to come back.</summary>
    public TimeSpan OneMoreEvery { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Remarks that a room remembers for those who come later.</summary>
    public int HistoryMax { get; init; } = 50;

    /// <summary>Players whose conduct a room remembers.</summary>
    public int PlayersMax { get; init; } = 1_000;

    /// <summary>What a masked remark counts.</summary>
    public int MaskedStrikes { get; init; } = 1;

    /// <summary>What a flagged remark counts.</summary>
    public int FlaggedStrikes { get; init; } = 3;

    /// <summary>Strikes with which a player leaves the room.</summary>
    public int StrikesMax { get; init; } = 6;

    /// <summary>How long a strike counts.</summary>
    public TimeSpan StrikesFor { get; init; } = TimeSpan.FromMinutes(10);
}
