namespace Trivia.Fleet.Oracle;

/// <summary>A seat as the replay goes along.</summary>
internal sealed class SeatState(PlayerEntry player)
{
    public int Player => player.Player;

    public string Id => player.Id;

    public int Score { get; set; }

    public int Correct { get; set; }

    public long ElapsedMs { get; set; }

    public int OutAtCut { get; set; }

    public int OutRank { get; set; }

    /// <summary>Points of the last closed round.</summary>
    public int LastPoints { get; set; }

    /// <summary>Whether the last closed round was answered correctly.</summary>
    public bool LastRight { get; set; }

    /// <summary>Elapsed time of the last closed round, in milliseconds.</summary>
    public int LastElapsedMs { get; set; }

    public bool IsAlive => OutAtCut == 0;
}
