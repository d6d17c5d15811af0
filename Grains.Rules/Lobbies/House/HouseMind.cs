using System.Globalization;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Lobbies.House;

/// <summary>
/// What a house player answers, and when. Pure, by the game's seed: nothing of it needs storing, and it is the same on every
/// silo. It plays no better than its skill lets it, whatever the server knows.
/// </summary>
public static class HouseMind
{
    private const int SkillMin = 1_000;
    private const int SkillSpan = 500;
    private const double ThinkShareMin = 0.15;
    private const double ThinkShareSpan = 0.45;
    private const double EloScale = 400;

    /// <summary>The answer of a house player to a round.</summary>
    /// <param name="state">A lobby with the round open.</param>
    /// <param name="seat">The house player's seat.</param>
    /// <param name="difficulty">Elo number of the question.</param>
    /// <param name="correct">Place of the right option.</param>
    public static LobbyAnswer AnswerOf(LobbyState state, int seat, int difficulty, int correct)
    {
        double Roll(string what) => (SeededOrder.Of(state.Seed, string.Create(CultureInfo.InvariantCulture, $"{state.Round}|{seat}|{what}")) >> 11) / (double)(1L << 53);
        var skill = SkillMin + (SkillSpan * (SeededOrder.Of(state.Seed, state.Seats[seat].PlayerId) % 1_000) / 1_000.0);
        var knows = 0.25 + (0.75 / (1 + Math.Pow(10, (difficulty - skill) / EloScale)));
        var choice = Roll("right") < knows ? correct : (correct + 1 + (int)(Roll("wrong") * (OptionShuffle.Options - 1))) % OptionShuffle.Options;
        var thinkMs = (int)(state.Plan.WindowMs * (ThinkShareMin + (ThinkShareSpan * Roll("think"))));
        return new LobbyAnswer((byte)choice, thinkMs, 0);
    }
}
