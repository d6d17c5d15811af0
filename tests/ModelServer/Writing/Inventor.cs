using System.Text;

namespace Trivia.ModelServer.Writing;

/// <summary>
/// Makes questions up from made-up words. The right answer is a function of the body, so that the server can read its own
/// questions blind, after a restart too.
/// </summary>
internal static class Inventor
{
    private static readonly string[] Heads = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "cl", "dr", "fl", "gr", "pl", "st", "tr"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];

    /// <summary>The question of a number.</summary>
    public static InventedQuestion Question(string number)
    {
        var body = $"Which {Word(number, 1)} did the {Word(number, 2)} of {Capital(Word(number, 3))} {Word(number, 4)} "
            + $"when {Capital(Word(number, 5))} {Word(number, 6)} the {Word(number, 7)} {Word(number, 8)}?";
        return new InventedQuestion(body, Answer(body), [.. Enumerable.Range(1, 3).Select(option => Capital(Word($"{body} wrong", option)))]);
    }

    /// <summary>The right answer to a body.</summary>
    public static string Answer(string body) => Capital(Word($"{body} right", 0));

    private static string Word(string text, int place)
    {
        var chance = Seeded.Number(place, text);
        var word = new StringBuilder();
        for (var syllable = 0; syllable < 3; syllable++)
        {
            word.Append(Heads[chance % (ulong)Heads.Length]);
            chance /= (ulong)Heads.Length;
            word.Append(Vowels[chance % (ulong)Vowels.Length]);
            chance /= (ulong)Vowels.Length;
        }

        return word.ToString();
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
