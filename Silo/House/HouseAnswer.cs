using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Silo.House;

/// <summary>What a house player answers, and when.</summary>
/// <param name="Player">Place of the player in the house's list.</param>
/// <param name="Choice">The option, 0–3.</param>
/// <param name="ThinkMs">Time from the opening to the answer, in milliseconds.</param>
internal readonly record struct HouseAnswer(int Player, byte Choice, int ThinkMs)
{
    private const double SilentShare = 0.02;
    private const double ThinkMedianShare = 0.35;
    private const double ThinkSpread = 0.4;
    private const int ThinkMsMin = 700;
    private const int OptionCount = 4;

    /// <summary>
    /// Decides an answer: right with the probability that the Elo formula gives to skill and difficulty, a guess's
    /// quarter included; otherwise one of the other options. Who knows is a little faster.
    /// </summary>
    /// <returns>The answer; null for a player who gives none.</returns>
    public static HouseAnswer? Decide(
        int index, HousePlayer player, RoundStaged round, (int Correct, int Difficulty)? known, HouseDice dice)
    {
        double Roll(string what) => dice.Roll(HouseDice.Fate(round.RoyaleId, round.Round, player.PlayerId, what));
        if (Roll("silent") < SilentShare)
        {
            return null;
        }

        var right = known is { } question && Roll("right") < RightShare(player.Skill, question.Difficulty);
        var choice = known switch
        {
            null => (int)(Roll("choice") * OptionCount),
            { } answer when right => answer.Correct,
            { } answer => (answer.Correct + 1 + (int)(Roll("choice") * (OptionCount - 1))) % OptionCount,
        };
        var spread = dice.Normal(HouseDice.Fate(round.RoyaleId, round.Round, player.PlayerId, "think"));
        var share = ThinkMedianShare * (right ? 0.9 : 1.1) * Math.Exp(ThinkSpread * spread);
        var thinkMs = Math.Clamp((int)(round.WindowMs * share), Math.Min(ThinkMsMin, round.WindowMs / 2), round.WindowMs - 1);
        return new HouseAnswer(index, (byte)choice, thinkMs);
    }

    private static double RightShare(int skill, int difficulty) =>
        0.25 + (0.75 / (1 + Math.Pow(10, (difficulty - skill) / 400.0)));
}
