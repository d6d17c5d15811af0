using Orleans;

namespace Trivia.Grains.Rules.Generation;

/// <summary>What a job has cost so far.</summary>
/// <param name="Calls">Requests that reached a model, retries included.</param>
/// <param name="InputTokens">Tokens read by the model.</param>
/// <param name="OutputTokens">Tokens written by it.</param>
/// <param name="MicroDollars">The price, in millionths of a dollar.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.generation-cost.v1")]
public readonly record struct GenerationCost(
    [property: Id(0)] int Calls,
    [property: Id(1)] long InputTokens,
    [property: Id(2)] long OutputTokens,
    [property: Id(3)] long MicroDollars)
{
    /// <summary>Both together.</summary>
    public static GenerationCost operator +(GenerationCost one, GenerationCost other) => Add(one, other);

    /// <summary>Both together.</summary>
    public static GenerationCost Add(GenerationCost left, GenerationCost right) => new(
        left.Calls + right.Calls,
        left.InputTokens + right.InputTokens,
        left.OutputTokens + right.OutputTokens,
        left.MicroDollars + right.MicroDollars);

    /// <summary>The cost of calls by their tokens.</summary>
    /// <param name="calls">Requests.</param>
    /// <param name="inputTokens">Tokens read.</param>
    /// <param name="outputTokens">Tokens written.</param>
    /// <param name="inputPrice">Dollars a million tokens read; so millionths of a dollar a token.</param>
    /// <param name="outputPrice">The same for tokens written.</param>
    public static GenerationCost Of(int calls, long inputTokens, long outputTokens, decimal inputPrice, decimal outputPrice) => new(
        calls, inputTokens, outputTokens, (long)Math.Ceiling((inputTokens * inputPrice) + (outputTokens * outputPrice)));
}
