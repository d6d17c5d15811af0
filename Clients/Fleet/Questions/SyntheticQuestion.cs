namespace Trivia.Fleet.Questions;

/// <summary>A question of the fleet's own pack.</summary>
/// <param name="Number">Its number in the pack, from 0.</param>
/// <param name="Id">Its id.</param>
/// <param name="Body">The text, which is how a player recognises it.</param>
/// <param name="Correct">The right option.</param>
/// <param name="Distractors">Three more.</param>
/// <param name="Difficulty">An Elo number.</param>
internal sealed record SyntheticQuestion(
    int Number, string Id, string Body, string Correct, IReadOnlyList<string> Distractors, int Difficulty)
{
    /// <summary>The stored option, 0 for the right one, that has a text; −1 for a text of another question.</summary>
    public int StoredPlaceOf(string option)
    {
        if (option == Correct)
        {
            return 0;
        }

        for (var index = 0; index < Distractors.Count; index++)
        {
            if (Distractors[index] == option)
            {
                return index + 1;
            }
        }

        return -1;
    }
}
