using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Trivia.Grains.Interfaces.Generation;

/// <summary>Ids of generation jobs and of the questions that they bring.</summary>
public static class GenerationId
{
    private const string Prefix = "g-";
    private const int HashBytes = 12;
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>The job of an operation: the same requester and operation always mean the same job.</summary>
    /// <param name="requester">Who asks.</param>
    /// <param name="operation">The requester's own name of the operation.</param>
    public static string Of(string requester, string operation) =>
        Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{requester}\n{operation}")).AsSpan(0, HashBytes));

    /// <summary>Whether a text can be a job's id at all, so that nothing else wakes a grain.</summary>
    /// <param name="id">The text.</param>
    public static bool IsWellFormed(string id) =>
        id.Length == Prefix.Length + (2 * HashBytes)
        && id.StartsWith(Prefix, StringComparison.Ordinal)
        && id.AsSpan(Prefix.Length).IndexOfAnyExcept(Digits) < 0;

    /// <summary>The id under which a draft is in the bank.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="number">The draft's number within it.</param>
    public static string QuestionId(string jobId, int number) => FormattableString.Invariant($"{jobId}-{number}");
}
