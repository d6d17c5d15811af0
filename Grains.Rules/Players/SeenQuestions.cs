using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Orleans;

namespace Trivia.Grains.Rules.Players;

/// <summary>
/// The questions that a player has met, the latest ones, four bytes each. Immutable. Two questions may share a number once
/// in some millions: the second is then taken for one that was seen, and moves no rating.
/// </summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.seen-questions.v1")]
public sealed record SeenQuestions
{
    /// <summary>Most questions remembered.</summary>
    public const int Max = 2_048;

    /// <summary>Numbers of the questions, oldest first.</summary>
    [Id(0)]
    public ImmutableArray<int> Numbers { get; init; } = [];

    /// <summary>Whether the player has met a question.</summary>
    public bool Contains(string questionId) => Numbers.Contains(NumberOf(questionId));

    /// <summary>With more questions; those known already are not moved.</summary>
    public SeenQuestions With(IEnumerable<string> questionIds)
    {
        var known = new HashSet<int>(Numbers);
        var added = questionIds.Select(NumberOf).Where(known.Add).ToArray();
        var all = Numbers.AddRange(added);
        return added.Length == 0 ? this : new SeenQuestions { Numbers = all.Length > Max ? all[^Max..] : all };
    }

    private static int NumberOf(string questionId)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(questionId), hash);
        return BinaryPrimitives.ReadInt32LittleEndian(hash);
    }
}
