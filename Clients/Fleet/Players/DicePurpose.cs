namespace Trivia.Fleet.Players;

/// <summary>What random numbers are for; each purpose has streams of its own, so that a new one shifts no other.</summary>
internal enum DicePurpose
{
    Skill,
    Knowledge,
    Conduct,
    Absence,
    Difficulty,
    Arithmetic,
    Backoff,
}
