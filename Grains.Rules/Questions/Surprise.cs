using Orleans;

namespace Trivia.Grains.Rules.Questions;

/// <summary>By how much players did worse on a question than their ratings had it, summed up, so that sums can be merged in any order.</summary>
/// <param name="Answers">Rated answers of players who saw the question for the first time.</param>
/// <param name="Sum">Sum of expected minus actual: positive when the question is harder than it was taken for.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.surprise.v1")]
public readonly record struct Surprise([property: Id(0)] int Answers, [property: Id(1)] double Sum)
{
    /// <summary>Adds sums up.</summary>
    public static Surprise operator +(Surprise left, Surprise right) => new(left.Answers + right.Answers, left.Sum + right.Sum);

    /// <summary>Adds sums up.</summary>
    /// <param name="other">Another sum.</param>
    public Surprise Add(Surprise other) => this + other;
}
