namespace Trivia.Grains.Rules.Players;

/// <summary>
/// What a game or one of its mechanics says that a player did, besides answering. A mechanic may report others, too: they
/// change nothing until a rule of <see cref="Achievements"/> looks for them.
/// </summary>
public static class Feats
{
    /// <summary>Most feats of one game that are looked at.</summary>
    public const int Max = 16;

    /// <summary>Gave more of the fastest right answers than anyone else in the game.</summary>
    public const string FastestFinger = "fastest-finger";

    /// <summary>Was there when someone else left in the final round.</summary>
    public const string Survivor = "survivor";

    /// <summary>Stole points from the leader.</summary>
    public const string Thief = "thief";

    /// <summary>Beat a boss with the room.</summary>
    public const string BossBeaten = "boss-beaten";

    /// <summary>Predicted the winner of a royale.</summary>
    public const string Prophet = "prophet";
}
