using Trivia.Fleet.Plans;
using Trivia.Fleet.Questions;

namespace Trivia.Fleet.Players;

/// <summary>Decides what simulated players do. Pure: a seed, a player and a round always give the same.</summary>
internal sealed class Mind(int seed, BehaviourPlan plan)
{
    private const double GuessShare = 0.25;
    private const int Places = 4;

    /// <summary>A player's skill, an Elo number.</summary>
    public double SkillOf(int player) =>
        plan.SkillMean + (plan.SkillSpread * new Dice(seed, DicePurpose.Skill, player).Normal());

    /// <summary>Whether a player takes a seat and is never seen again.</summary>
    public bool IsAbsent(int player) => new Dice(seed, DicePurpose.Absence, player).Uniform() < plan.AbsentShare;

    /// <summary>
    /// The chance that a player answers a question correctly, guessing included: Elo with a floor of a quarter.
    /// </summary>
    public static double ChanceOf(double skill, double difficulty) =>
        GuessShare + ((1 - GuessShare) / (1 + Math.Pow(10, (difficulty - skill) / 400)));

    /// <summary>What a player does at a question.</summary>
    /// <param name="player">Number of the player.</param>
    /// <param name="round">Number of the round.</param>
    /// <param name="question">The question as the pack has it.</param>
    /// <param name="correctPlace">Where the right option stands.</param>
    /// <param name="windowMs">Length of the answer window.</param>
    public Conduct Decide(int player, int round, SyntheticQuestion question, int correctPlace, int windowMs)
    {
        var conduct = new Dice(seed, DicePurpose.Conduct, player, round);
        var skips = conduct.Uniform() < plan.SkipShare;
        var thinkMs = plan.Think.Milliseconds(conduct.Uniform(), conduct.Normal(), windowMs);
        var drops = conduct.Uniform() < plan.DropShare;
        var dropAfterMs = conduct.Uniform() * windowMs;
        var awayMs = plan.AwayMsMin + ((plan.AwayMsMax - plan.AwayMsMin) * conduct.Uniform());

        // Who knows an answer knows it in every event of this seed; who guesses hits one of four.
        var knowledge = new Dice(seed, DicePurpose.Knowledge, player, question.Number);
        var chance = ChanceOf(SkillOf(player), question.Difficulty);
        var knows = knowledge.Uniform() < (chance - GuessShare) / (1 - GuessShare);
        var choice = knows ? correctPlace : knowledge.Below(Places);
        return new Conduct(!skips, choice, thinkMs, drops ? dropAfterMs : -1, awayMs);
    }
}
