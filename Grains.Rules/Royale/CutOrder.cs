namespace Trivia.Grains.Rules.Royale;

/// <summary>By what a cut sorts the seats.</summary>
public enum CutOrder
{
    /// <summary>By rank alone: every ordinary cut, and a sudden-death question that nobody got right.</summary>
    Rank,

    /// <summary>Right answers by speed, ties by rank, and below them everyone else by rank: sudden death.</summary>
    Speed,
}
