using Orleans;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Boss;

/// <summary>What a boss does.</summary>
/// <param name="Sabotage">A twist: <see cref="BossMechanic.HalfTime"/>, <see cref="BossMechanic.HiddenScores"/> or <see cref="BossMechanic.SwappedColours"/>.</param>
/// <param name="Taunt">What it says, at most <see cref="TauntCharactersMax"/> characters.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.boss-play.v1")]
public sealed record BossPlay([property: Id(0)] string Sabotage, [property: Id(1)] string Taunt)
{
    /// <summary>Most characters of a taunt.</summary>
    public const int TauntCharactersMax = 140;

    /// <summary>Whether a room can be shown it.</summary>
    public bool IsPlayable =>
        Sabotage is BossMechanic.HalfTime or BossMechanic.HiddenScores or BossMechanic.SwappedColours
        && Taunt is not null && PlainText.Problem(Taunt, 1, TauntCharactersMax) is null;

    /// <summary>What the house's boss does: four in a row and more cost half the time, two or three hide the scores, less swaps the colours.</summary>
    /// <param name="streak">The leader's streak.</param>
    public static BossPlay OfHouse(int streak) => streak switch
    {
        >= 4 => new(BossMechanic.HalfTime, "On a roll, are we? Let us see you hurry."),
        >= 2 => new(BossMechanic.HiddenScores, "A little streak? Then you will not need the scoreboard."),
        _ => new(BossMechanic.SwappedColours, "Nobody on a streak? I shall make it colourful."),
    };
}
