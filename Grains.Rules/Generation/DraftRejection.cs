using Orleans;

namespace Trivia.Grains.Rules.Generation;

/// <summary>A draft that was turned down.</summary>
/// <param name="Number">The draft's number within the job.</param>
/// <param name="Fault">Why, for programs.</param>
/// <param name="Message">Why, a sentence. Quotes no option.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.draft-rejection.v1")]
public sealed record DraftRejection(
    [property: Id(0)] int Number,
    [property: Id(1)] DraftFault Fault,
    [property: Id(2)] string Message);
