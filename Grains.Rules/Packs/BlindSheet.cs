using System.Buffers.Binary;
using System.Collections.Immutable;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Packs;

/// <summary>Questions for a reader who must not see the key: options in an order that the seed decides, under letters.</summary>
public static class BlindSheet
{
    /// <summary>The letters of the options.</summary>
    public const string Letters = "ABCD";

    /// <summary>The options as the sheet shows them, A to D.</summary>
    /// <param name="question">A question with four options.</param>
    /// <param name="seed">The sheet.</param>
    public static ImmutableArray<string> Options(QuestionText question, long seed)
    {
        string[] options = [question.Correct, .. question.Distractors];
        return [.. Order(question, seed).Select(place => options[place])];
    }

    /// <summary>The letter of the right option.</summary>
    /// <param name="question">A question with four options.</param>
    /// <param name="seed">The sheet.</param>
    public static char Key(QuestionText question, long seed) => Letters[Order(question, seed).IndexOf(0)];

    private static ImmutableArray<int> Order(QuestionText question, long seed)
    {
        var key = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(key, seed);
        return OptionShuffle.Order(key, question.Id, round: 1);
    }
}
